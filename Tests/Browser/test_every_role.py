"""Every page that each of Riverbend's people can reach from their own page and the initiative's."""

from __future__ import annotations

import gzip
import re
from collections import deque
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from throughline import Server, ask

from .looking import AXE, look
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
MOST = 140


def kind(path: str) -> str:
    """Pages that differ only in whom or what they are about: /riverbend/people/3 and /riverbend/people/4."""
    path = re.sub(
        r"/(partners|results|measures|activities)/(?!add|import|network|ties|scores|same|field|representation|repair)[^/?]+",
        r"/\1/…",
        path,
    )
    path = re.sub(r"/reports/[^/]+/[^/]+/[^/?]+", "/reports/…", path)
    path = re.sub(r"/reporting/[^/?]+", "/reporting/…", path)
    path = re.sub(r"/pathways/(?!draw)[^/?]+", "/pathways/…", path)
    path = re.sub(r"/services\?.+", "/services?…", path)
    path = re.sub(r"/referrals/[0-9a-f-]{36}", "/referrals/…", path)
    path = re.sub(r"/repair/[0-9a-f-]{36}", "/repair/…", path)
    path = re.sub(r"/figures/.+", "/figures/…", path)
    path = re.sub(r"\?kind=.+", "?kind=…", path)
    path = re.sub(r"/line\?at=.+", "/line?at=…", path)
    path = re.sub(r"/stories\?.+", "/stories?…", path)
    path = re.sub(r"/coverage(/need|)\?.+", r"/coverage\1?…", path)
    path = re.sub(r"/coverage/[^/]+/[^/]+/(?=\d)", "/coverage/…/", path)
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
    page.add_init_script(AXE)
    with closing(server.connection()) as connection:
        return Walk(request.param, page, reachable(connection, cookies(page), Site(server)))


def cookies(page: Page) -> str:
    return "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())


def reachable(connection: HTTPConnection, cookie: str, site: Site) -> dict[str, str]:
    start = ["/me", "/riverbend"]
    found, waiting, pages = set(start), deque(start), dict[str, str]()
    while waiting:
        path = waiting.popleft()
        answer = ask(connection, path, accept="text/html", accept_language="en", cookie=cookie)
        assert answer.status == 200, f"{path} answers {answer.status}"
        if answer.headers.get_content_type() != "text/html":
            continue
        pages[path] = answer.text
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


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The outlines of pages that were looked at, for whomever."""
    return set()


def test_each_page_can_be_used(walk: Walk, site: Site, seen: set[str], screenshots: Path | None) -> None:
    """One page of each kind, in all views, unless somebody before was shown one of the same outline."""
    role, page, pages = walk
    paths = one_of_each_kind(pages)
    assert len(paths) <= MOST, "choose which pages are looked at, so that the suite stays quick"
    faults = []
    for path in paths:
        shape = outline(pages[path])
        if shape in seen:
            continue
        seen.add(shape)
        page.goto(site.server.address + path)
        name = f"{role}-{path.strip('/').replace('/', '-')}".replace(" ", "-")
        faults += [f"{path} {fault}" for fault in look(page, picture=screenshots / name if screenshots else None)]
    assert not faults, "\n".join(faults)


HIDDEN = re.compile(r'<input[^>]* type="hidden"[^>]*>')
# Of these it does not matter what they say, only that they say something.
FREE = re.compile(r' (href|src|id|for|action|title|alt|datetime|min|max|d|x\d?|y\d?|points|content|'
                  r'aria-(?:label|labelledby|describedby|controls))="[^"]+"')
WORDS = re.compile(r">[^<]*[^<\s][^<]*<")


def outline(html: str) -> str:
    """A page's elements with their classes, roles and states, but not its words: what axe and a stylesheet go by."""
    return WORDS.sub(">…<", FREE.sub(r' \1="…"', HIDDEN.sub("", html)))


@pytest.mark.parametrize("walk", ["steward"], indirect=True)
def test_what_a_steward_reads_is_translated(walk: Walk, site: Site) -> None:
    left = []
    for path in one_of_each_kind(walk.pages):
        for language in LANGUAGES[1:]:
            address = in_language(path, language)
            answer = site.server.get(address, accept="text/html", cookie=cookies(walk.page))
            left += [f"{address}: {text}" for text in left_in_english(answer.text)]
    assert not left, "\n".join(left)
