"""The document itself."""

from __future__ import annotations

import json
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from throughline import Server


def test_it_is_openapi(document: Any) -> None:
    assert document["openapi"] == "3.1.0"
    OpenAPIV31SpecValidator(document).validate()


def test_every_operation_has_a_name_of_its_own(document: Any) -> None:
    names = [operation["operationId"] for path in document["paths"].values()
             for method, operation in path.items() if method in ("get", "post")]
    assert len(names) > 100
    assert len(names) == len(set(names))


def test_it_names_no_initiative(document: Any) -> None:
    """Addresses are templates, so the document is the same whatever the site holds."""
    text = json.dumps(document)
    assert "riverbend" not in text
    assert "punjab" not in text


def test_it_is_sent_once(server: Server) -> None:
    first = server.get("/openapi.json")
    assert first.headers.get_content_type() == "application/json"
    again = server.get("/openapi.json", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
