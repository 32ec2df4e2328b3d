"""A person is led from one partner to another, and says on a borrowed phone whether help came; without scripts."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page

from throughline import Server

from .looking import look
from .people import be, follow, press, send, status, text, visitor

REFERRALS = "/riverbend/referrals"


def write(page: Page, need: str) -> str:
    """A draft for the Health Post, of somebody who agrees to be named; its address."""
    page.goto(REFERRALS)
    follow(page, "Refer somebody")
    page.select_option("[name=receiver]", label="Riverbend Health Post")
    page.fill("[name=need]", need)
    page.fill("[name=name]", "Bramble")
    page.fill("[name=contact]", "Never by letter")
    send(page)
    return page.url


def agree(page: Page) -> None:
    page.get_by_label("They said yes.", exact=True).check()
    page.get_by_label("What they want to be called").check()
    press(page, "They agreed to this")


def code(page: Page) -> str:
    press(page, "Make a code for the person")
    found = re.search(r"\b[0-9a-z]{5}-[0-9a-z]{5}\b", text(page))
    assert found
    return found.group()


def look_at(page: Page, name: str, folder: Path | None) -> list[str]:
    picture = folder / f"referring-{name}" if folder else None
    return [f"{name} {fault}" for fault in look(page, picture=picture)]


def test_from_a_draft_to_the_persons_own_word(browser: Browser, server: Server, screenshots: Path | None) -> None:
    sender, receiver = (be(browser, server, name, scripts=True) for name in ("Adaeze Nwosu", "Fatoumata Diallo"))
    path = write(sender, "A scan")
    assert "Never by letter" in text(sender)
    assert sender.get_by_role("button", name="Send", exact=True).count() == 0, "nobody has agreed"
    assert status(receiver, path) == 404, "a draft is the sender's alone"
    faults = look_at(sender, "draft", screenshots)
    agree(sender)
    press(sender, "Send")
    own = code(sender)
    faults += look_at(sender, "code", screenshots)
    receiver.goto("/me")
    assert "Bramble" not in text(receiver), "what waits names nobody"
    receiver.goto(path)
    assert "Bramble" in text(receiver)
    assert "Never by letter" not in text(receiver), "they did not agree to that"
    press(receiver, "Take this on")
    follow(receiver, "Put on hold")
    receiver.fill("[name=reason]", " ")
    assert send(receiver).status == 422, "it needs a reason"
    receiver.fill("[name=reason]", "The machine is being mended")
    faults += look_at(receiver, "reason", screenshots)
    send(receiver)
    sender.goto(path)
    assert "The machine is being mended" in text(sender)
    faults += look_at(receiver, "hold", screenshots)
    receiver.goto(REFERRALS)
    faults += look_at(receiver, "list", screenshots)
    person = visitor(browser, server, scripts=True, phone=True)
    person.goto("/reply")
    person.keyboard.press("Tab")
    assert person.evaluate("document.activeElement.href") == "https://www.wikipedia.org/", "the way out is first"
    person.fill("[name=code]", own.upper().replace("-", " "))
    faults += look_at(person, "door", screenshots)
    send(person)
    assert person.url.endswith("/reply"), "the code is in no history"
    shown = person.content()
    assert "Bramble" not in shown
    assert "Riverbend Health Post" not in text(person), "who asks is folded away"
    faults += look_at(person, "question", screenshots)
    person.get_by_label("I got help").check()
    press(person, "Send")
    assert "Thank you" in text(person)
    sender.goto(path)
    assert "The person got help" in text(sender)
    assert not faults, "\n".join(faults)


def test_a_yes_is_given_and_taken_back_with_a_code(browser: Browser, server: Server, screenshots: Path | None) -> None:
    sender, receiver = (be(browser, server, name) for name in ("Adaeze Nwosu", "Fatoumata Diallo"))
    path = write(sender, "New crutches")
    own = code(sender)
    person = visitor(browser, server, phone=True, scripts=True)
    person.goto(f"/reply/{own}")
    faults = look_at(person, "consent", screenshots)
    person.get_by_label("What I want to be called").check()
    press(person, "Yes, they may tell it")
    sender.goto(path)
    press(sender, "Send")
    receiver.goto(path)
    assert "New crutches" in text(receiver)
    person.goto(f"/reply/{own}")
    press(person, "Tell nothing more about me")
    receiver.goto(path)
    assert "New crutches" not in text(receiver)
    assert "does not agree any more" in text(receiver)
    receiver.goto(REFERRALS)
    assert "New crutches" not in text(receiver)
    assert not faults, "\n".join(faults)


def test_who_is_in_charge(browser: Browser, server: Server) -> None:
    lead, hand = be(browser, server, "Fatoumata Diallo"), be(browser, server, "Anjali Rao")
    hand.goto(REFERRALS)
    assert "You are not in charge of referrals" in text(hand)
    lead.goto(f"{REFERRALS}/keepers")
    lead.get_by_label("Anjali Rao").check()
    send(lead)
    hand.goto(REFERRALS)
    assert "Sent to us" in text(hand)
    lead.goto(f"{REFERRALS}/keepers")
    lead.get_by_label("Anjali Rao").uncheck()
    send(lead)
    hand.goto(REFERRALS)
    assert "You are not in charge of referrals" in text(hand)
