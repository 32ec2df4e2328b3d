"""By keyboard alone: in, to what waits, and an answer."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from throughline import Server

from .gathering import Gathering
from .people import PASSPHRASE, text, visitor


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until that has the focus."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {selector} on {page.url}")


def enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_sign_in_and_answer(gathering: Gathering, browser: Browser, empty: Server) -> None:
    page = visitor(browser, empty, scripts=True)
    page.goto("/sign-in")
    expect(page.locator("[name=name]")).to_be_focused()
    page.keyboard.type(gathering.accounts["Person 03"].name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSPHRASE)
    tab_to(page, "[name=own]")
    page.keyboard.press("Space")
    assert page.locator("[name=own]").is_checked()
    tab_to(page, "main button")
    enter(page)
    assert page.url.endswith("/me")
    tab_to(page, f"main a[href='{gathering.home}/purpose/answer']")
    enter(page)
    assert "You answer for School 03." in text(page)
    tab_to(page, "[name=kind]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("[name=kind][value=dissent]").is_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("We begin with the little ones.")
    tab_to(page, "main form button")
    enter(page)
    assert page.url.endswith("/purpose")
    assert "We begin with the little ones." in text(page)
