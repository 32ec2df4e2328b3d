"""Walking through the site without JavaScript, with the keyboard alone, and along every link there is."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from throughline import ask

from .pages import LANGUAGES, MEASURES, PAGES, Links, Site, in_language


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A page on which no script runs."""
    context = browser.new_context(base_url=site.server.address, java_script_enabled=False)
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


def follow(page: Page, path: str) -> None:
    """Follows the first link that one can see and that leads there."""
    page.locator(f'a[href="{path}"]:visible').first.click()
    page.wait_for_url(f"**{path}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_home_to_the_record_without_javascript(plain: Page, language: str) -> None:
    plain.goto(in_language("/", language))
    for path in ("/punjab-education", "/punjab-education/measures", MEASURES[0], "/punjab-education/record"):
        follow(plain, in_language(path, language))
        assert plain.locator("h1").is_visible()
    plain.locator('main a[href*="/record/"]').first.click()
    plain.wait_for_url("**/record/*")
    assert plain.locator("html").get_attribute("lang") == language


def test_one_changes_language_where_one_is(plain: Page) -> None:
    plain.goto(MEASURES[0])
    for language in (*LANGUAGES[1:], LANGUAGES[0]):
        plain.locator("details.languages summary").click()
        plain.locator(f'a[hreflang="{language}"]:visible').first.click()
        plain.wait_for_url(f"**/{language}{MEASURES[0]}")
        assert plain.locator("html").get_attribute("lang") == language


# Ways to ask one search for something else: each is the same page, and there are thousands of them.
SEARCHES = re.compile(r"/services(\.csv)?\?")


def test_every_link_leads_somewhere(site: Site) -> None:
    """All pages that can be reached, in all languages, with the places in them that links name."""
    start = [in_language("/", language) for language in LANGUAGES]
    found = set(start)
    waiting = deque(start)
    places: dict[str, set[str]] = {}
    named: list[tuple[str, str, str]] = []
    dead: list[str] = []
    connection = site.server.connection()
    while waiting:
        path = waiting.popleft()
        answer = ask(connection, path, accept="text/html")
        if answer.status != 200:
            dead.append(f"{path} answers {answer.status}")
        if answer.headers.get_content_type() != "text/html":
            continue
        links = Links(answer.text)
        places[path] = links.places
        for target in links.targets:
            if (own := site.own(target, on=path)) is None:
                continue
            if own[1]:
                named.append((path, *own))
            if own[0] not in found and not SEARCHES.search(own[0]):
                found.add(own[0])
                waiting.append(own[0])
    connection.close()
    nowhere = [f"{path} leads to {page}#{place}" for path, page, place in named if place not in places.get(page, set())]
    assert not dead and not nowhere, "\n".join(dead + nowhere)
    pages = [in_language(page, language) for page in PAGES for language in LANGUAGES if not SEARCHES.search(page)]
    unreachable = [page for page in pages if page not in found]
    assert not unreachable, "no link leads there"
    print(f"{len(found)} addresses")


@pytest.fixture
def keyboard(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(base_url=site.server.address)
    context.set_default_timeout(5_000)
    yield context.new_page()
    context.close()


def test_the_first_key_leads_past_the_navigation(keyboard: Page) -> None:
    keyboard.goto("/punjab-education")
    keyboard.keyboard.press("Tab")
    skip = keyboard.locator(":focus")
    target = skip.get_attribute("href") or ""
    assert target.startswith("#"), "the first stop is not a link past the navigation"
    assert skip.is_visible()
    box = skip.bounding_box()
    assert box and box["x"] >= 0 and box["y"] >= 0, "the link is focused, but nobody can see it"
    keyboard.keyboard.press("Enter")
    keyboard.keyboard.press("Tab")
    assert keyboard.evaluate(f"document.querySelector('{target}').contains(document.activeElement)")


@pytest.mark.parametrize("path", ["/punjab-education", MEASURES[1], "/about/style"])
def test_one_sees_where_one_is(keyboard: Page, path: str) -> None:
    keyboard.goto(path)
    stops = 0
    while stops < 80:
        keyboard.keyboard.press("Tab")
        focus = keyboard.evaluate(FOCUS)
        if focus is None:
            break
        assert focus["outline"] >= 2, f"focus cannot be seen on {focus['html']}"
        assert focus["area"] > 0, f"{focus['html']} has focus but no size"
        stops += 1
    assert stops > 3, "hardly anything can be reached by keyboard"


FOCUS = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        html: element.outerHTML.slice(0, 120),
        // A part inside of it that the browser draws has the focus, and shows it in its own way.
        outline: !element.matches(':focus') ? 3 : style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        area: box.width * box.height,
    };
}"""
