"""The server keeps what the document promises, whatever is sent: schemathesis makes it up."""

from __future__ import annotations

import re
from contextlib import suppress
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from throughline import Server

from .known import known
from .people import Person, be, steward_token

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance]
# For each operation: so many that the document allows, and so many that it does not.
EXAMPLES = {GenerationMode.POSITIVE: 8, GenerationMode.NEGATIVE: 3}
WISHES = st.sampled_from(["application/json", "application/json", "text/html", "*/*"])
# Whoever is signed in would not be any more.
ENDINGS = re.compile(r"POST /(sign-out|demonstration|me/(forget|sessions)|\{initiative\}/(me/leave|seats/.*/end))")


class Caller:
    """Somebody who tries every operation, and what came of it."""

    def __init__(self, server: Server, headers: dict[str, str], does: int) -> None:
        """- does: how many operations that change something will go well, at least."""
        self.server = server
        self.does = does
        self.session = requests.Session()
        self.session.headers.update(headers)
        # What is made up must not make the caller somebody else.
        self.session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.faults: dict[str, str] = {}
        # By what was answered, the operations that answered so.
        self.answers: dict[int, set[str]] = {}

    def try_everything(self, document: Any) -> None:
        for found in schemathesis.openapi.from_dict(document).get_all_operations():
            operation = found.ok()
            if "cookie" in self.session.headers and ENDINGS.match(operation.label):
                continue
            for mode, examples in EXAMPLES.items():
                with suppress(Unsatisfiable):  # where nothing can be said, nothing can be said wrongly
                    self.try_one(operation.as_strategy(generation_mode=mode), examples)

    def try_one(self, cases: st.SearchStrategy[Case], examples: int) -> None:
        @seed(20261122)
        @settings(max_examples=examples, database=None, deadline=None, phases=[Phase.generate],
                  suppress_health_check=list(HealthCheck))
        @given(case=cases, wish=WISHES)
        def send(case: Case, wish: str) -> None:
            answer = case.call(base_url=self.server.address, session=self.session, headers={"accept": wish},
                               allow_redirects=False)
            self.answers.setdefault(answer.status_code, set()).add(case.operation.label)
            try:
                case.validate_response(answer, checks=CHECKS)
            except FailureGroup as found:
                for fault in found.exceptions:
                    self.faults.setdefault(f"{case.operation.label}: {fault}", case.as_curl_command())

        send()


@pytest.fixture(scope="module", params=["program", "steward", "visitor"])
def caller(request: pytest.FixtureRequest, server: Server, document: Any, there: dict[str, list[str]]) -> Caller:
    """The visitor comes last: whoever tries to sign in again and again closes that door to others here for a while."""
    match request.param:
        case "program":
            headers, seal, does = {"authorization": f"Bearer {steward_token(server)}"}, {}, 3
        case "steward":
            ines = be(server, "Ines Carvalho")
            headers = {"cookie": "; ".join(f"{one.name}={one.value}" for one in ines.session.cookies)}
            seal, does = ines.seal("/riverbend/setup"), 8
        case _:
            headers, seal, does = {}, Person(server).seal("/sign-in"), 1
    caller = Caller(server, headers, does)
    caller.try_everything(known(document, there, seal))
    return caller


def test_nothing_is_answered_that_is_not_promised(caller: Caller) -> None:
    assert not caller.faults, "\n".join(f"{fault}\n    {how}" for fault, how in caller.faults.items())


def test_what_was_tried_met_something(caller: Caller) -> None:
    done = {operation for operation in caller.answers[200] | caller.answers[303] if operation.startswith("POST")}
    assert len(done) >= caller.does
    assert len(caller.answers[200] - done) >= 10
    assert len(caller.answers[404]) >= 50
    assert len(caller.answers[422]) >= 5
