"""What is taken away, and what stays: a pathway, and what was told of somebody."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from throughline import Server

from .looking import look
from .people import be, follow, press, send, status, text

STEWARD, SENDER, RECEIVER = "Ines Carvalho", "Adaeze Nwosu", "Fatoumata Diallo"


def look_at(page: Page, name: str, folder: Path | None) -> list[str]:
    picture = folder / f"taking-{name}" if folder else None
    return [f"{name} {fault}" for fault in look(page, picture=picture)]


def test_a_pathway_is_taken_away(browser: Browser, server: Server, screenshots: Path | None) -> None:
    page = be(browser, server, STEWARD, scripts=True)
    page.goto("/riverbend/pathways/draw")
    page.fill("[name=name]", "From school to work")
    for stage in page.locator("[name^=stage-]").all()[:2]:
        stage.check()
    send(page)
    drawn = page.url
    follow(page, "Change this pathway")
    assert "To take a stage off the pathway, clear its mark." in text(page)
    page.goto(drawn)
    follow(page, "Take this pathway away")
    faults = look_at(page, "pathway", screenshots)
    press(page, "Take it away")
    assert page.url.endswith("/riverbend/pathways") and "From school to work" not in text(page)
    assert status(page, drawn) == 404
    page.goto("/riverbend/record")
    assert "Took a pathway away" in text(page)
    assert not faults, "\n".join(faults)


def test_what_was_told_is_erased(browser: Browser, server: Server, screenshots: Path | None) -> None:
    sender, receiver = (be(browser, server, name, scripts=True) for name in (SENDER, RECEIVER))
    sender.goto("/riverbend/referrals/new")
    sender.select_option("[name=receiver]", label="Riverbend Health Post")
    sender.fill("[name=need]", "A scan")
    sender.fill("[name=name]", "Bramble")
    send(sender)
    path = sender.url
    sender.get_by_label("They said yes.", exact=True).check()
    sender.get_by_label("What they want to be called").check()
    press(sender, "They agreed to this")
    press(sender, "Send")
    assert not sender.get_by_role("link", name="Erase what was told now").count(), "it is still needed"
    receiver.goto(path)
    follow(receiver, "Turn this down")
    receiver.fill("[name=reason]", "Bramble came too late")
    send(receiver)
    sender.goto(path)
    assert "What was told is erased by itself on" in text(sender) and "Bramble came too late" in text(sender)
    follow(sender, "Erase what was told now")
    faults = look_at(sender, "words", screenshots)
    press(sender, "Erase it for good")
    faults += look_at(sender, "erased", screenshots)
    for page in (sender, receiver):
        page.goto(path)
        assert "Somebody whose words were erased" in text(page) and "turned down" in text(page)
        assert "Bramble" not in text(page)
    assert not faults, "\n".join(faults)
