"""Every page that links lead to answers programs as the document says."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
import schemathesis
from schemathesis.core.failures import Failure, FailureGroup

from Browser.pages import Links
from throughline import Server

from .known import closed
from .people import Person, be

# Of hundreds of figures, each has a page that is like the others.
MOST_OF_A_KIND = 4
OTHER_LANGUAGES_AND_FILES = re.compile(r"/(en|es|fr|hi|pa|assets)(/|$)|/openapi.json$")


def links(person: Person, path: str) -> list[str]:
    """Where a page leads on this site."""
    page = person.session.get(person.address + path, headers={"accept": "text/html"})
    targets = [target.partition("#")[0] for target in Links(page.text).targets]
    return [one for one in targets if one.startswith("/") and not OTHER_LANGUAGES_AND_FILES.match(one)]


@pytest.mark.parametrize(("name", "kinds"), [
    (None, 20), ("Ines Carvalho", 50), ("Adaeze Nwosu", 45), ("Salome Mwangi", 40), ("Nomvula Dube", 20)])
def test_each_answers_as_promised(name: str | None, kinds: int, server: Server, document: Any) -> None:
    person = be(server, name) if name else Person(server)
    schema = schemathesis.openapi.from_dict(closed(document))
    met, faults = Counter[str](), []
    waiting = ["/", "/me"]
    for path in waiting:
        operation = schema.find_operation_by_path("GET", path.partition("?")[0])
        assert operation, f"{path} does not stand in the document"
        met[operation.label] += 1
        if met[operation.label] > MOST_OF_A_KIND:
            continue
        try:
            operation.validate_response(
                person.session.get(person.address + path, headers={"accept": "application/json"}))
        except (Failure, FailureGroup) as fault:
            faults.append(f"{path}: {fault}")
        waiting += [link for link in dict.fromkeys(links(person, path)) if link not in waiting]
    assert not faults, "\n".join(faults)
    assert len(met) > kinds, "more kinds of pages have links that lead to them"
