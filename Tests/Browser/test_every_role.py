"""Every page that each of Riverbend's people can reach from their own page and the initiative's."""

from __future__ import annotations

import gzip
import re
from collections import deque
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from throughline import Server

from .looking import look
from .pages import LANGUAGES, Links, Site, in_language
from .people import be
from .spoken import left_in_english

PEOPLE = {
    "steward": "Ines Carvalho",
    "partner lead": "Adaeze Nwosu",
    "contributor": "Khadija Benali",
    "community member": "Salome Mwangi",
    "funder": "Charlotte Beaumont",
    "observer": "Isabel Navarro",
    "safeguarding officer": "Nomvula Dube",
    "facilitator": "Pushpa Devi",
}
# What is the same for everybody, and looked at where the public pages are.
ELSEWHERE = re.compile(r"/((en|es|fr|hi|pa|punjab-education|assets|about)(/|$)|$)")
MOST = 90


def kind(path: str) -> str:
    """Pages that differ only in whom or what they are about: /riverbend/people/3 and /riverbend/people/4."""
    path = re.sub(r"/(partners|results|measures)/(?!add|import|network|ties|scores)[^/?]+", r"/\1/…", path)
    path = re.sub(r"/reports/[^/]+/[^/]+/[^/?]+", "/reports/…", path)
    path = re.sub(r"/reporting/[^/?]+", "/reporting/…", path)
    path = re.sub(r"/figures/.+", "/figures/…", path)
    path = re.sub(r"\?kind=.+", "?kind=…", path)
    path = re.sub(r"/line\?at=.+", "/line?at=…", path)
    path = re.sub(r"/stories\?.+", "/stories?…", path)
    return re.sub(r"\d+", "…", path)


def one_of_each_kind(pages: dict[str, str]) -> list[str]:
    return list({kind(path): path for path in reversed(pages)}.values())


class Walk(NamedTuple):
    role: str
    page: Page
    # By address.
    pages: dict[str, str]


@pytest.fixture(scope="module", params=PEOPLE)
def walk(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Walk:
    """Follows all links, without pressing a button."""
    page = be(browser, server, PEOPLE[request.param], scripts=True)
    return Walk(request.param, page, reachable(page, Site(server)))


def reachable(page: Page, site: Site) -> dict[str, str]:
    start = ["/me", "/riverbend"]
    found, waiting, pages = set(start), deque(start), dict[str, str]()
    while waiting:
        path = waiting.popleft()
        answer = page.request.get(site.server.address + path, headers={"accept": "text/html", "accept-language": "en"})
        assert answer.status == 200, f"{path} answers {answer.status}"
        if "text/html" not in answer.headers["content-type"]:
            continue
        pages[path] = answer.text()
        for target in Links(pages[path]).targets:
            own = site.own(target, on=path)
            if own and own[0] not in found and not ELSEWHERE.match(own[0]):
                found.add(own[0])
                waiting.append(own[0])
    return pages


def test_each_page_is_light_and_whole(walk: Walk) -> None:
    assert len(walk.pages) > 20
    faults = []
    for path, html in walk.pages.items():
        size = len(gzip.compress(html.encode()))
        if size > 15 * 1024:
            faults.append(f"{path}: {size} bytes")
        if len(re.findall(r"<h1[ >]", html)) != 1:
            faults.append(f"{path}: not one first heading")
        places = Links(html).places
        named = set(re.findall(r'href="#([^"]+)"', html))
        faults += [f"{path}: nothing at #{place}" for place in named - places]
        ids = re.findall(r'\sid="([^"]+)"', html)
        if len(ids) != len(set(ids)):
            faults.append(f"{path}: an id stands twice")
    assert not faults, "\n".join(faults)


def test_each_page_can_be_used(walk: Walk, site: Site, screenshots: Path) -> None:
    """One page of each kind."""
    role, page, pages = walk
    views = ("phone-light", "desk-dark") if role == "steward" else ("phone-light",)
    paths = one_of_each_kind(pages)
    assert len(paths) <= MOST, "choose which pages are looked at, so that the suite stays quick"
    faults = []
    for path in paths:
        page.goto(site.server.address + path)
        for view in views:
            name = f"{role}-{path.strip('/').replace('/', '-')}-{view}".replace(" ", "-")
            picture = screenshots / f"{name}.png" if role == "steward" else None
            faults += [f"{path} {view}: {fault}" for fault in look(page, view, picture)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("walk", ["steward"], indirect=True)
def test_what_a_steward_reads_is_translated(walk: Walk, site: Site) -> None:
    left = []
    for path in one_of_each_kind(walk.pages):
        for language in LANGUAGES[1:]:
            address = in_language(path, language)
            answer = walk.page.request.get(site.server.address + address, headers={"accept": "text/html"})
            left += [f"{address}: {text}" for text in left_in_english(answer.text())]
    assert not left, "\n".join(left)
