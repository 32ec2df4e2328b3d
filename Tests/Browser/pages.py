"""What the tests know of the site: its pages, its languages, and how to walk from page to page."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from throughline import Answer, Server

PUNJAB = (
    "/punjab-education",
    "/punjab-education/purpose",
    "/punjab-education/results",
    "/punjab-education/measures",
    "/punjab-education/measures/performance-grading-index",
    "/punjab-education/measures/class-3-mathematics",
    "/punjab-education/measures/class-5-environmental-studies",
    "/punjab-education/measures/district-performance-grading-index",
    "/punjab-education/measures/students-surveyed",
    "/punjab-education/measures/girls-among-students-surveyed",
    "/punjab-education/measures/performance-grading-index/turn",
    "/punjab-education/scorecard",
    "/punjab-education/report-card",
    "/punjab-education/results/every-child-reads-and-counts/history",
    "/punjab-education/activities",
    "/punjab-education/line",
    "/punjab-education/line?at=measure-5",
    "/punjab-education/partners",
    "/punjab-education/record",
    "/punjab-education/record/1",
)
RIVERBEND = (
    "/riverbend",
    "/riverbend/purpose",
    "/riverbend/results",
    "/riverbend/stage",
    "/riverbend/partners",
    "/riverbend/partners/ferry-workers-union",
    "/riverbend/partners/ferry-workers-union/history",
    "/riverbend/partners/representation",
    "/riverbend/activities",
    "/riverbend/activities/safe-boat",
    "/riverbend/services",
    "/riverbend/services?open=now",
    "/riverbend/services/1",
    "/riverbend/pathways",
    "/riverbend/pathways/from-the-first-class-to-her-own-choice",
    "/riverbend/line",
    "/riverbend/measures",
    "/riverbend/scorecard",
    "/riverbend/report-card",
    "/riverbend/record",
)
LEGAL_HELP = (
    "/legal-help",
    "/legal-help/partners",
    "/legal-help/services",
    "/legal-help/services?place=broward-county-florida",
    "/legal-help/services/1",
    "/legal-help/services/places",
)
# Without a scope of their own, and each with a form or two: what they carry is for one visitor, so they are never kept.
DOORS = ("/riverbend/join", "/sign-in", "/recover", "/link", "/reply", "/demonstration")
PAGES = ("/", "/about", "/about/style", *PUNJAB, *RIVERBEND, *LEGAL_HELP)
MEASURES = tuple(page for page in PUNJAB if "/measures/" in page and not page.endswith("/turn"))
LANGUAGES = ("en", "es", "fr", "hi", "pa")


def in_language(page: str, language: str) -> str:
    return page if language == "en" else f"/{language}{page}".rstrip("/")


TAG = re.compile(r'<([a-zA-Z][\w-]*)((?:[^<>"]|"[^"]*")*)>')
ATTRIBUTE = re.compile(r'([^\s="]+)="([^"]*)"')


class Links:
    """Where a page leads (`href`, `src`), what it needs to be shown, and the places in it that can be led to.

    Ours are thousands of pages, and all written in one way: attributes stand in double quotes. A parser that knows all
    of HTML takes five times as long.
    """

    def __init__(self, html: str) -> None:
        self.targets: list[str] = []
        self.needed: list[str] = []
        self.places: set[str] = set()
        for tag, attributes in TAG.findall(html):
            if attributes:
                self._add(tag, {name: unescape(value) for name, value in ATTRIBUTE.findall(attributes)})

    def _add(self, tag: str, known: dict[str, str]) -> None:
        if "id" in known:
            self.places.add(known["id"])
        self.targets += [known[name] for name in ("href", "src") if name in known]
        if tag == "link" and known.get("rel") in ("stylesheet", "icon"):
            self.needed.append(known["href"])
        if tag in ("img", "script") and "src" in known:
            self.needed.append(known["src"])


def compressed_size(answer: Answer) -> int:
    """Bytes on the wire where the server compresses; what they would be behind a proxy that does, otherwise."""
    encoded = answer.headers.get("content-encoding") in ("gzip", "br", "deflate", "zstd")
    return len(answer.body if encoded else gzip.compress(answer.body))


class Site:
    def __init__(self, server: Server) -> None:
        self.server = server

    def page(self, path: str) -> str:
        answer = self.server.get(path, accept="text/html")
        assert answer.status == 200, f"{path} answers {answer.status}"
        return answer.text

    def json(self, path: str) -> Any:
        answer = self.server.get(path, accept="application/json")
        assert answer.status == 200, f"{path} answers {answer.status} to a wish for JSON"
        kind = answer.headers.get_content_type()
        assert kind == "application/json", f"{path} answers {kind} to a wish for JSON"
        return json.loads(answer.body)

    def own(self, target: str, on: str) -> tuple[str, str] | None:
        """Path and fragment of a link on a page, where it stays on this site."""
        url, fragment = urldefrag(urljoin(self.server.address + on, target))
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self.server.address:
            return None
        return parts.path + (f"?{parts.query}" if parts.query else ""), fragment


def numbers_in(value: Any) -> Iterator[str]:
    """Every number in a JSON value, as digits, whether it stands as a number or in a text."""
    if isinstance(value, dict):
        for part in value.values():
            yield from numbers_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers_in(part)
    elif not isinstance(value, bool) and value is not None:
        yield from digits(str(value))


DEVANAGARI_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")


def digits(text: str) -> list[str]:
    """The numbers in a text, without their grouping: “23,00,000 students” has 2300000."""
    plain = text.translate(DEVANAGARI_DIGITS)
    return [number.replace(",", "") for number in re.findall(r"\d+(?:,\d{2,3})*(?:\.\d+)?", plain)]
