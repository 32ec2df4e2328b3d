"""What the server sends: how much of it, in which form, and whether page and JSON say the same."""

from __future__ import annotations

import re
from html import unescape

import pytest

from .pages import LANGUAGES, MEASURES, PAGES, Links, Site, compressed_size, digits, in_language, numbers_in

KB = 1024
EVERY_PAGE = [in_language(page, language) for page in PAGES for language in LANGUAGES]


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_it_is_light(site: Site, path: str) -> None:
    """For a five-year-old phone on 2G: the first visit with all it needs, then each further page."""
    page = site.server.get(path, accept="text/html", accept_encoding="gzip")
    links = Links(site.page(path))
    needed = {own[0] for target in links.needed if (own := site.own(target, on=path))}
    others = {asset: site.server.get(asset, accept_encoding="gzip") for asset in needed}
    assert compressed_size(page) <= 15 * KB
    assert compressed_size(page) + sum(map(compressed_size, others.values())) <= 60 * KB
    for asset, answer in others.items():
        assert "max-age" in answer.headers.get("cache-control", ""), f"{asset} is fetched again for every page"


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_who_has_it_need_not_fetch_it_again(site: Site, path: str) -> None:
    first = site.server.get(path, accept="text/html")
    tag = first.headers.get("etag")
    if tag is None:
        assert "no-store" in first.headers.get("cache-control", ""), "it has no ETag, and may be kept"
        return
    again = site.server.get(path, accept="text/html", if_none_match=tag)
    assert (again.status, again.body) == (304, b"")


def test_health_is_for_machines(site: Site) -> None:
    assert site.json("/health") == {"status": "ok"}


@pytest.mark.parametrize("path", PAGES)
def test_page_and_json_say_the_same(site: Site, path: str) -> None:
    """Each figure that the page leads on from stands in the JSON at the same address."""
    known = set(numbers_in(site.json(path)))
    links = figure_links(site.page(path)).values()
    assert links or "/measures/" not in path, "a measure's page leads on from its figures"
    missing = [text for text in links if not set(digits(text)) <= known]
    assert not missing, f"on the page, but not in its JSON: {missing}"


FIGURE = re.compile(r'<a\b[^>]*\bhref="([^"#]*/figures/[^"#]*)"[^>]*>(.*?)</a>', re.DOTALL)


def words(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html)).strip()


def figure_links(html: str) -> dict[str, str]:
    """Links that open “where this comes from”, with what they show."""
    return {unescape(target): words(text) for target, text in FIGURE.findall(html)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_figure_tells_where_it_comes_from(site: Site, measure: str, language: str) -> None:
    figures = figure_links(site.page(in_language(measure, language)))
    assert figures, "no figure on the page can be opened"
    for target, text in figures.items():
        trace = site.page(target)
        assert set(digits(text)) <= set(digits(words(trace))), f"{target} does not show {text}"
        leads_on = re.search(r'href="(/[a-z]{2})?/punjab-education/record/\d+"', trace)
        assert leads_on, f"{target} does not lead to the record"
