"""Two partners talk in private about what stands between them, with somebody who helps; without scripts."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page

from throughline import Server

from .looking import look
from .people import be, follow, press, send, status, text

TALKS = "/riverbend/partners/repair"
WORDS = "Your driver told our boats to wait"


def look_at(page: Page, name: str, folder: Path | None) -> list[str]:
    picture = folder / f"mending-{name}" if folder else None
    return [f"{name} {fault}" for fault in look(page, picture=picture)]


def waiting(page: Page) -> str:
    """What waits in private, opened from one's own page."""
    page.goto("/me")
    assert WORDS not in text(page), "what waits tells nothing"
    page.locator("a[href*='/partners/repair/']").last.click()
    return page.url


def test_from_the_asking_to_the_closing(browser: Browser, server: Server, screenshots: Path | None) -> None:
    asker, asked, helper = (
        be(browser, server, name, scripts=True) for name in ("Tomasz Wierzbicki", "Charlotte Beaumont", "Aarav Thapa")
    )
    asker.goto("/riverbend/partners/confluence-fund")
    follow(asker, "Ask in private to talk")
    asker.fill("[name=text]", " ")
    assert send(asker).status == 422, "it says what it is about"
    asker.fill("[name=text]", WORDS)
    send(asker)
    path = asker.url
    faults = look_at(asker, "asked", screenshots)
    steward = be(browser, server, "Ines Carvalho", scripts=True)
    assert status(steward, path) == 404, "who arranges things learns nothing"
    assert waiting(asked) == path
    assert WORDS in text(asked)
    faults += look_at(asked, "waits", screenshots)
    follow(asked, "Yes")
    asked.fill("[name=text]", "We did not know that you waited")
    faults += look_at(asked, "yes", screenshots)
    send(asked)
    assert "Both want to talk" in text(asked)
    follow(asked, "Propose a helper")
    assert send(asked).status == 422, "somebody, or words"
    faults += look_at(asked, "helper", screenshots)
    asked.select_option("[name=helper]", label="Aarav Thapa · Community member")
    send(asked)
    assert status(helper, path) == 404, "not before both want them"
    asker.goto(path)
    press(asker, "Yes")
    assert waiting(helper) == path
    assert WORDS not in text(helper), "not before they said yes"
    faults += look_at(helper, "to-help", screenshots)
    press(helper, "Yes")
    assert WORDS in text(helper) and "We did not know" in text(helper)
    follow(helper, "Propose steps")
    helper.fill("[name=text]", "The fund asks before it sends anybody\nThe crews say what a crossing costs")
    helper.fill("[name=again]", (date.today() + timedelta(days=30)).isoformat())
    send(helper)
    for side in (asker, asked):
        side.goto(path)
        press(side, "Yes")
    assert "You look at it again on" in text(asked)
    faults += look_at(asked, "agreed", screenshots)
    follow(asked, "Say that it is mended")
    send(asked)
    asker.goto(path)
    press(asker, "Yes")
    assert "Closed: it is mended" in text(asker)
    assert status(helper, path) == 404, "it is over for who helped"
    helper.goto(TALKS)
    assert "in which you helped has been over since" in text(helper)
    faults += look_at(helper, "helped", screenshots)
    asker.goto(TALKS)
    faults += look_at(asker, "list", screenshots)
    asker.goto(path)
    faults += look_at(asker, "over", screenshots)
    follow(asker, "Erase what was said")
    faults += look_at(asker, "erase", screenshots)
    press(asker, "Erase it for good")
    for side in (asker, asked):
        side.goto(path)
        assert "was erased for good" in text(side) and WORDS not in text(side)
    faults += look_at(asked, "erased", screenshots)
    assert not faults, "\n".join(faults)


def test_either_can_stop(browser: Browser, server: Server, screenshots: Path | None) -> None:
    page = be(browser, server, "Noor Rahmani", scripts=True)
    page.goto(TALKS)
    page.locator("ul.results li", has_text="With a helper").locator("a").click()
    follow(page, "Step back as the helper")
    faults = look_at(page, "step-back", screenshots)
    send(page)
    assert page.url.endswith(TALKS)
    assert not faults, "\n".join(faults)


def test_a_rest_after_a_no(browser: Browser, server: Server, screenshots: Path | None) -> None:
    page = be(browser, server, "Hyun-woo Seo", scripts=True)
    circle = "/riverbend/partners/mothers-circle-of-the-four-villages"
    page.goto(circle)
    assert page.locator(f"a[href='{circle}/repair']").count() == 0
    page.goto(f"{circle}/repair")
    assert "You can ask them again from" in text(page)
    assert page.locator("[name=text]").count() == 0
    faults = look_at(page, "rest", screenshots)
    assert not faults, "\n".join(faults)
