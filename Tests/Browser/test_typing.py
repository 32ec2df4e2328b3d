"""What the script does while somebody fills in a report: it doubts, it keeps the draft, and it stops nobody."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from throughline import Server

from .people import be, send

PARTNER = "Leilani Kealoha"
# After so many milliseconds without a key the draft is sent.
PAUSE = 11_000


def test_doubts_while_typing_and_a_draft_that_keeps_itself(browser: Browser, server: Server) -> None:
    page = be(browser, server, PARTNER, scripts=True)
    page.clock.install()
    page.goto("/me")
    address = page.locator("main a[href*='/reports/girls-at-school/']").first.get_attribute("href")
    page.goto(f"{address}/fill")
    fields, said = page.locator("table input"), page.locator("form [role=status]")
    before = float(fields.nth(0).get_attribute("data-before") or 0)
    assert before > 0, "there is a report before this one"
    for typed, words in [
        ("many", "no number"), (str(int(before * 3)), "Is it right?"), ("-", ""), (str(int(before)), ""),
    ]:
        fields.nth(0).fill(typed)
        doubt = page.locator("table .doubt").first
        expect(doubt).to_contain_text(words)
        if words:
            assert doubt.get_attribute("id") in (fields.nth(0).get_attribute("aria-describedby") or "")
            expect(said).to_contain_text(words)
    fields.nth(1).fill(str(int(before) + 1))
    expect(page.locator("table")).to_contain_text("more than everybody")
    fields.nth(1).fill("-")
    page.clock.fast_forward(PAUSE)
    expect(said).to_contain_text("Kept")

    elsewhere = be(browser, server, PARTNER)
    elsewhere.goto(f"{address}/fill")
    theirs = elsewhere.locator("table input")
    assert [theirs.nth(column).input_value() for column in (0, 1)] == [str(int(before)), "-"], "nothing was kept"
    theirs.nth(2).fill("x")
    send(elsewhere)
    fields.nth(2).fill("2")
    page.clock.fast_forward(PAUSE)
    expect(said).to_contain_text("Somebody in your organisation saved this meanwhile")
    assert send(page).status == 409
    assert fields.nth(2).input_value() == "2", "what was typed is lost"
