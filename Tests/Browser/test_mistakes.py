"""What was typed is never lost: with a field left empty, when the session has ended, and when a form is sent twice."""

from __future__ import annotations

import html

import pytest
from playwright.sync_api import Browser, Page, expect

from throughline import Server

from .people import PASSPHRASE, be, go, send, status, text, visitor

STEWARD, LEAD = "Ines Carvalho", "Leilani Kealoha"

# Who (nobody: a visitor), which form, and the one field that is left empty; where it may be empty, it is far too long.
MISTAKES = [
    (None, "/link", "code"),
    (None, "/recover", "passphrase"),
    (None, "/riverbend/join", "name"),
    (STEWARD, "/riverbend/setup", "name"),
    (STEWARD, "/riverbend/setup", "summary"),
    (STEWARD, "/riverbend/setup/places", "places"),
    (STEWARD, "/riverbend/people/3/seats", "role"),
    (STEWARD, "/riverbend/me", "name"),
    (STEWARD, "/riverbend/partners/ferry-workers-union/describe", "name"),
    (LEAD, "/riverbend/partners/field/add", "name"),
    (STEWARD, "/riverbend/purpose/withdraw", "reason"),
    (STEWARD, "/riverbend/stage/declare", "stage"),
    (STEWARD, "/riverbend/fit/check", "area"),
    (LEAD, "/riverbend/purpose/draft", "statement"),
    (LEAD, "/riverbend/purpose/view", "sees"),
    (LEAD, "/riverbend/purpose/answer", "kind"),
    (LEAD, "/riverbend/results/add", "statement"),
    (LEAD, "/riverbend/strategy/add", "words"),
    (LEAD, "/riverbend/strategy/1/assume", "words"),
    (LEAD, "/riverbend/strategy/1/retire", "reason"),
    (LEAD, "/riverbend/visions/mine", "vision"),
    (LEAD, "/riverbend/partners/ferry-workers-union/rate", "influence"),
    (LEAD, "/riverbend/partners/radio-kingfisher/repair", "text"),
]


@pytest.fixture(scope="module")
def people(browser: Browser, server: Server) -> dict[str | None, Page]:
    known: dict[str | None, Page] = {name: be(browser, server, name) for name in (STEWARD, LEAD)}
    return known | {None: visitor(browser, server)}


def case(mistake: tuple[str | None, str, str]) -> str:
    return f"{mistake[1]}-{mistake[2]}"


@pytest.mark.parametrize("mistake", MISTAKES, ids=case)
def test_it_says_what_is_missing_and_keeps_the_rest(
    people: dict[str | None, Page], mistake: tuple[str | None, str, str]
) -> None:
    who, path, field = mistake
    page = people[who]
    assert status(page, path) == 200
    typed = fill_all_but(page, field)
    page.evaluate("() => { document.querySelector('main form.form').noValidate = true }")
    assert send(page).status in (413, 422)
    expect(page.locator("#problem")).to_be_focused()
    assert page.locator(f"#problem a[href='#field-{field}']").is_visible(), text(page)
    assert page.locator(f"#field-{field}-error").is_visible()
    assert page.locator(f"#field-{field}").locator(DESCRIBED.format(f"field-{field}-error")).count() == 1
    assert values(page) == typed, "what was typed is not all there"
    assert PASSPHRASE not in page.content(), "a passphrase is shown again"


# A choice is described as a whole, in its group.
DESCRIBED = "xpath=ancestor-or-self::*[contains(concat(@aria-describedby, ' '), '{} ')]"


def fill_all_but(page: Page, left_out: str) -> dict[str, str]:
    """Something in each field but one; gives back what then stands in the form."""
    for control in page.locator(TYPED).all():
        name, kind = control.get_attribute("name"), control.get_attribute("type") or ""
        if kind == "password":
            control.fill("short" if name == left_out else PASSPHRASE)
        elif kind not in ("radio", "checkbox"):
            wrong = "" if control.get_attribute("required") is not None else "too long " * 2000
            control.fill(wrong if name == left_out else SAMPLES.get(kind, f"Something about {name}"))
        elif kind == "radio" and name != left_out and not page.locator(f"main [name='{name}']:checked").count():
            control.check()
    for control in page.locator("main form.form select").all():
        if control.get_attribute("name") != left_out:
            control.select_option(index=1)
    return values(page)


def test_an_invitation_to_nobody(people: dict[str | None, Page]) -> None:
    page = people[STEWARD]
    page.goto("/riverbend/people/invite")
    assert send(page).status in (413, 422)
    expect(page.locator("#problem")).to_be_focused()
    assert page.locator("#field-rows-error").is_visible()
    page.fill("[name=rows]", "Ferry Workers’ Union\tcommunity\tTomasz\tnot an address\n")
    send(page)
    assert "Nothing has been sent yet." in text(page) or page.locator("#problem").is_visible()
    assert "not an address" in page.locator("[name=rows]").input_value()
    assert page.locator("main button").filter(has_text="1 ").count() == 0, "what cannot be right can be sent"


TYPED = "main form.form :is(textarea, input:not([type=hidden]))"
SAMPLES = {"email": "somebody@riverbend.example", "date": "2026-10-01"}


def values(page: Page) -> dict[str, str]:
    """What stands in the page's first form, but for passphrases."""
    found: dict[str, str] = page.evaluate("""() => Object.fromEntries(
        [...document.querySelectorAll('main form.form :is(textarea, select, input)')]
            .filter(it => !['hidden', 'password'].includes(it.type))
            .filter(it => !['radio', 'checkbox'].includes(it.type) || it.checked)
            .map(it => [it.name, it.value]))""")
    return found


def test_a_session_that_ended_meanwhile_loses_nothing(browser: Browser, server: Server) -> None:
    """Somebody writes a long view, and presses the button after the session was ended on another device."""
    page, elsewhere = (be(browser, server, LEAD) for _ in range(2))
    page.goto("/riverbend/purpose/view")
    page.fill("[name=sees]", "Forty lines that took an evening.")
    elsewhere.goto("/me/sessions")
    go(elsewhere, elsewhere.locator("form[action$='/end-others'] button"))
    send(page)
    assert page.locator("main a[href*='/sign-in']").count(), "nobody says that one has to sign in again"
    assert "Forty lines that took an evening." in html.unescape(page.content()), "what was typed is lost"


def sent(page: Page) -> dict[str, str]:
    """What the page's form would send."""
    fields: dict[str, str] = page.evaluate(
        "() => Object.fromEntries(new FormData(document.querySelector('main form.form')))")
    return fields


def test_sent_twice_is_done_once(browser: Browser, server: Server) -> None:
    page = be(browser, server, "Khadija Benali")
    page.goto("/riverbend/strategy/add")
    fill_all_but(page, "")
    page.fill("[name=words]", "Somebody pressed the button twice.")
    fields = sent(page)
    answers = [page.request.post(f"{server.address}/riverbend/strategy/add", form=fields) for _ in range(2)]
    assert [answer.status for answer in answers] == [200, 200]
    assert answers[0].url == answers[1].url
    page.goto("/riverbend/strategy")
    assert text(page).count("Somebody pressed the button twice.") == 1


def test_what_another_site_made_somebody_send_is_not_done(browser: Browser, server: Server) -> None:
    page = be(browser, server, "Khadija Benali")
    page.goto("/riverbend/strategy/add")
    fill_all_but(page, "")
    page.fill("[name=words]", "Not my words.")
    fields = sent(page)
    foreign = page.request.post(
        f"{server.address}/riverbend/strategy/add", form=fields, headers={"origin": "https://elsewhere.example"})
    unsealed = page.request.post(f"{server.address}/riverbend/strategy/add", form={**fields, "token": ""})
    assert foreign.status == 403
    assert unsealed.status == 409
    page.goto("/riverbend/strategy")
    assert "Not my words." not in text(page)
