"""A real initiative whose members are asked for their purpose, for the tests that answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from throughline import Server

from .people import Account, Steward, begin, choose_passphrase, follow, say_yes, send, visitor


@dataclass
class Gathering:
    """Partners who joined by a link; the first of each pair also chose a passphrase."""

    steward: Steward
    purpose: str = "Every child in our town reads at ten."
    members: dict[str, Page] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)

    @property
    def home(self) -> str:
        return f"/{self.steward.slug}"

    def silent(self) -> set[str]:
        """Whose answer is missing, as the page says."""
        page = self.steward.page
        page.goto(f"{self.home}/purpose")
        card = page.locator("section.card").filter(has=page.get_by_role("heading", name="Who has not answered yet?"))
        return {line.split(" no answer")[0].strip() for line in card.locator("li b").all_inner_texts()}

    def join(self, browser: Browser, server: Server, name: str, standing: str, *, account: bool) -> None:
        page = visitor(browser, server)
        page.goto(self.steward.link_for(name, "invitation"))
        say_yes(page, standing)
        if account:
            follow(page, "Set a passphrase now")
            self.accounts[name] = choose_passphrase(page)
            self.members[name] = page

    def agree_on_a_draft(self) -> None:
        """A member drafts, the founding circle lets it go ahead, and the steward puts it to all."""
        author, steward = self.members["Person 07"], self.steward.page
        author.goto(f"{self.home}/purpose/draft")
        author.fill("[name=statement]", self.purpose)
        send(author)
        steward.goto(f"{self.home}/purpose/circle")
        circle = [steward, author, self.members["Person 13"]]
        for name in ("Asha", "Person 07", "Person 13"):
            steward.get_by_label(name).check()
        send(steward)
        for page in circle:
            page.goto(f"{self.home}/purpose/consent")
            page.locator("[name=consent][value=go]").check()
            send(page)
        steward.goto(f"{self.home}/purpose")
        follow(steward, "Put it to all members")
        send(steward)
        assert steward.url.endswith("/purpose")


def gather(browser: Browser, server: Server) -> Gathering:
    """Five partners: two with a passphrase in the circle, one for the keyboard, two who only have links."""
    gathering = Gathering(begin(browser, server, "Reading by ten", "Asha"))
    numbers = ("01", "02", "03", "07", "13")
    gathering.steward.invite("".join(f"School {it}\tgovernment\tPerson {it}\t\n" for it in numbers))
    for number in numbers:
        gathering.join(browser, server, f"Person {number}", "lives it" if number == "07" else "serves",
                       account=number in ("03", "07", "13"))
    gathering.agree_on_a_draft()
    return gathering
