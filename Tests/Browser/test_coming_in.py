"""The first link, the passphrase, the second step, and the paper for the day when everything else is lost."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from throughline import Server

from .people import (
    PASSPHRASE, Account, choose_passphrase, fill_sign_in, follow, say_yes, send, set_up_second_step, sign_out, status,
    text, visitor, welcome)

OTHER = "another bridge over cold water"


class Newcomer(NamedTuple):
    page: Page
    account: Account
    home: str


@pytest.fixture
def newcomer(browser: Browser, empty: Server, request: pytest.FixtureRequest) -> Newcomer:
    """From the link that the terminal printed to a passphrase, without a script."""
    told = welcome(empty, f"Schools of {request.node.name}", "Asha")
    page = visitor(browser, empty)
    page.goto(told["path"])
    assert f"Schools of {request.node.name}" in text(page)
    assert "Asha" in text(page)
    say_yes(page)
    follow(page, "Set a passphrase now")
    return Newcomer(page, choose_passphrase(page), f"/{told['initiative']}")


def test_the_paper_is_shown_once(newcomer: Newcomer) -> None:
    page, account, _ = newcomer
    assert "They are shown only now." in text(page)
    for path in (page.url, "/me"):
        page.goto(path)
        assert account.recovery not in page.content()
    assert account.name in text(page)


def test_a_steward_needs_the_second_step(newcomer: Newcomer) -> None:
    page, account, home = newcomer
    page.goto("/me")
    assert page.locator("main a.button").first.get_attribute("href") == "/me/second-factor"
    assert status(page, f"{home}/setup") == 404
    set_up_second_step(page, account)
    assert [status(page, home + path) for path in ("", "/setup", "/people/invite")] == [200, 200, 200]


def test_out_and_in_again(newcomer: Newcomer) -> None:
    page, account, home = newcomer
    set_up_second_step(page, account)
    sign_out(page)
    assert status(page, home) == 404
    fill_sign_in(page, account.name)
    page.fill("[name=code]", "000000")
    send(page)
    assert page.locator("#problem").is_visible()
    page.fill("[name=code]", account.digits())
    send(page)
    page.wait_for_url("**/me")
    assert status(page, f"{home}/setup") == 200


def test_a_wrong_passphrase_and_an_unknown_name_look_alike(newcomer: Newcomer, browser: Browser, empty: Server) -> None:
    def refused(name: str, passphrase: str) -> tuple[int, str]:
        page = visitor(browser, empty)
        answer = fill_sign_in(page, name, passphrase)
        assert page.locator("[name=name]").input_value() == name
        assert passphrase not in page.content(), "the passphrase is shown again"
        return answer.status, text(page)

    assert refused(newcomer.account.name, "not the passphrase") == refused("nobody-0000", PASSPHRASE)


def test_the_paper_lets_its_owner_in_and_others_out(newcomer: Newcomer, browser: Browser, empty: Server) -> None:
    somebody, account, _ = newcomer
    set_up_second_step(somebody, account)
    owner = visitor(browser, empty)
    owner.goto("/recover")
    for name, value in (("name", account.name), ("code", account.recovery), ("passphrase", OTHER), ("again", OTHER)):
        owner.fill(f"[name={name}]", value)
    send(owner)
    assert owner.locator(".secret").inner_text().strip() != account.recovery
    assert status(somebody, "/me/sessions") != 200, "the other session goes on"
    fill_sign_in(owner, account.name, OTHER)
    owner.wait_for_url("**/me")
    assert "not set up" in text(owner), "the second step stands, although the phone may be lost"


def test_after_signing_out_the_way_back_shows_nothing(newcomer: Newcomer) -> None:
    page, account, _ = newcomer
    answer = page.goto("/me")
    assert answer and "no-store" in (answer.header_value("cache-control") or "")
    sign_out(page)
    page.go_back()
    assert account.name not in page.content()


def test_only_the_demonstration_lets_in_with_one_press(empty: Server) -> None:
    for path in ("/demonstration", "/hi/demonstration"):
        assert empty.get(path, accept="text/html").status == 404
