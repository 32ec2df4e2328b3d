"""The document with what tests know of the demonstration: without it, what is made up would never meet anything."""

from __future__ import annotations

import copy
from typing import Any

from throughline import Server

from .people import Person, be

# What some of the texts that are asked for can be.
WORDS = ["step 1", "result 1", "send", "on", "flat stones under the old bridge"]


def names(server: Server) -> dict[str, list[str]]:
    """What there is at the demonstration's addresses, by the parameter that stands for it."""
    ines = be(server, "Ines Carvalho")
    lines = ines.read("/punjab-education/measures")["measures"]
    figure = next(line["latest"]["from"] for line in lines if line.get("latest"))
    _, _, _, measure, _, place, period, source = figure.partition("?")[0].split("/")
    return {
        "measure": [measure], "place": [place, *ines.read("/riverbend/results/add")["places"]],
        "period": [period], "source": [source], "code": [code(ines)],
        "result": [one["slug"] for one in ines.read("/riverbend/results")["results"]],
        "organisation": [one["slug"] for one in ines.read("/riverbend/partners")["partners"]][:3],
    }


def code(steward: Person) -> str:
    """Of a link that she made for somebody who has no account yet."""
    people = steward.read("/riverbend/people")["people"]
    member = next(one["member"] for one in people if one["name"] == "Rosa Mamani")
    link = steward.read(f"/riverbend/people/{member}/link")[0]
    return str(steward.send(f"/riverbend/people/{member}/link", link=link)["code"])


def closed(document: dict[str, Any]) -> dict[str, Any]:
    """Programs must bear new fields; in tests, one that the document does not know is a mistake."""
    document = copy.deepcopy(document)
    for schema in document["components"]["schemas"].values():
        schema["additionalProperties"] = False
    return document


def known(document: dict[str, Any], names: dict[str, list[str]], seal: dict[str, str]) -> dict[str, Any]:
    """- seal: what every form is to be sent with."""
    document = closed(document)
    for address, path in document["paths"].items():
        # The people are at one of the two, the figures at the other.
        names["initiative"] = ["punjab-education" if "/measures" in address else "riverbend"]
        for parameter in path.get("parameters", []):
            name, schema = parameter["name"], parameter["schema"]
            parameter["schema"] = {"enum": names[name]} if name in names else {**schema, "maximum": 9}
        for media in path.get("post", {}).get("requestBody", {}).get("content", {}).values():
            fill(media["schema"], names, seal)
    return document


def fill(body: dict[str, Any], names: dict[str, list[str]], seal: dict[str, str]) -> None:
    for name, schema in body["properties"].items():
        if schema.keys() <= {"type", "minLength"}:
            body["properties"][name] = {"anyOf": [{"enum": WORDS + names.get(name, [])}, schema]}
        elif schema["type"] == "integer":
            body["properties"][name] = {"anyOf": [{**schema, "maximum": 9}, schema]}
    body["properties"] |= {name: {"const": value} for name, value in seal.items()}
    body["required"] = [*body.get("required", []), *seal]
