"""The document with what tests know of the demonstration: without it, what is made up would never meet anything."""

from __future__ import annotations

import copy
from typing import Any

IN_PATH = {
    "initiative": ["riverbend", "punjab-education"],
    "measure": ["performance-grading-index", "class-3-mathematics", "girls-in-school"],
    "organisation": ["ferry-workers-union", "radio-kingfisher"],
    "period": ["2020-21", "2024"],
    "member": [1, 3, 22],
    "seat": [1, 3, 22],
}
# Words that choices have. A field of any name can be sent any of them.
CHOICES = [
    "yes", "no", "partly", "population", "system", "policies", "activity", "change", "assumption", "risk", "held",
    "step 1", "result 1", "lives it", "helps", "government", "community", "go", "object", "dissent", "steward",
    "exploring", "emerging", "everybody", "myself", "organisation", "riverbend", "2026-01-31", "1", "en", "send",
]


def known(document: dict[str, Any], fields: dict[str, str]) -> dict[str, Any]:
    """- fields: what every form is to be sent with."""
    document = copy.deepcopy(document)
    for schema in document["components"]["schemas"].values():
        # Programs must bear new fields; here one that the document does not know is a mistake.
        schema["additionalProperties"] = False
    for path in document["paths"].values():
        for parameter in path.get("parameters", []):
            narrow(parameter)
        for media in path.get("post", {}).get("requestBody", {}).get("content", {}).values():
            fill(media["schema"], fields)
    return document


def narrow(parameter: dict[str, Any]) -> None:
    schema = parameter["schema"]
    if parameter["name"] in IN_PATH:
        parameter["schema"] = {"enum": IN_PATH[parameter["name"]]}
    elif schema["type"] == "integer":
        schema["maximum"] = 9


def fill(body: dict[str, Any], fields: dict[str, str]) -> None:
    for name, schema in body["properties"].items():
        if schema == {"type": "string"}:
            body["properties"][name] = {"anyOf": [{"enum": CHOICES}, schema]}
    body["properties"] |= {name: {"const": value} for name, value in fields.items()}
    body["required"] = [*body.get("required", []), *fields]
