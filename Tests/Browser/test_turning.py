"""Partners before a curve, without scripts: a proposal is made, backed, taken up, and stays; and one's own goes."""

from __future__ import annotations

from playwright.sync_api import Browser

from throughline import Server

from .people import be, follow, press, send, status, text

CURVE = "/riverbend/measures/school-mornings/turn"


def test_a_proposal_is_backed_and_taken_up(browser: Browser, server: Server) -> None:
    proposer = be(browser, server, "Khadija Benali")
    proposer.goto(CURVE)
    follow(proposer, "Propose something")
    proposer.fill("[name=words]", "The bus waits for the boat.")
    proposer.locator("[name=cost][value=none]").check()
    send(proposer)
    assert "The bus waits for the boat." in text(proposer)
    assert "We are for it" not in text(proposer), "a contributor speaks with no voice"

    partner = be(browser, server, "Leilani Kealoha")
    partner.goto(CURVE)
    assert "0 voices are for it" in text(partner)
    press(partner, "We are for it")
    assert "1 voice is for it: Sandbar Island Households" in text(partner)
    assert "Write down what was decided" not in text(partner)

    steward = be(browser, server, "Ines Carvalho")
    steward.goto(CURVE)
    follow(steward, "Write down what was decided")
    steward.locator("[name=decision][value='taken up']").check()
    steward.fill("[name=reason]", "The driver lives on the island himself.")
    send(steward)
    assert "Taken up" in text(steward) and "The driver lives on the island himself." in text(steward)
    proposer.goto(CURVE)
    assert "Taken up" in text(proposer) and "Take it back" not in text(proposer)


def test_ones_own_words_can_be_taken_back(browser: Browser, server: Server) -> None:
    partner = be(browser, server, "Johan Mäkelä")
    partner.goto(CURVE)
    follow(partner, "Say a cause")
    partner.fill("[name=words]", "The road is under water.")
    send(partner)
    assert "The road is under water." in text(partner)
    press(partner, "Take it back")
    assert "The road is under water." not in text(partner)


def test_who_only_reads_along_is_told_no_name(browser: Browser, server: Server) -> None:
    observer = be(browser, server, "Isabel Navarro")
    observer.goto("/riverbend/measures/girls-at-school/turn")
    said = text(observer)
    assert "Kiln Families’ Association" in said and "Ramesh Paswan" not in said
    assert "Salome Mwangi" not in said and "a member" in said.lower()
    assert status(observer, f"{CURVE}/say?kind=cause") == 404
    assert status(observer, f"{CURVE}/alone") == 404
