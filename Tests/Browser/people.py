"""People at a browser: how they come in, what they read, and what they press."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime

import pyotp
from playwright.sync_api import Browser, Locator, Page, Response

from throughline import Server, run

PASSPHRASE = "flat stones under the old bridge"
PHONE = {"width": 390, "height": 844}


def visitor(browser: Browser, server: Server, *, scripts: bool = False, phone: bool = False) -> Page:
    """Somebody whom nobody knows, with a browser of their own; without scripts unless they are asked for."""
    context = browser.new_context(base_url=server.address, java_script_enabled=scripts, locale="en-IN",
                                  **({"viewport": PHONE} if phone else {}))
    context.set_default_timeout(10_000)
    return context.new_page()


def be(browser: Browser, server: Server, name: str, *, scripts: bool = False) -> Page:
    """One of the invented people, with one press."""
    page = visitor(browser, server, scripts=scripts)
    page.goto("/demonstration")
    press(page, f"Be {name}")
    return page


def go(page: Page, way: Locator) -> Response:
    """Presses what leads on, and waits for where it leads."""
    with page.expect_navigation() as arrived:
        way.click()
    return arrived.value


def send(page: Page) -> Response:
    """Presses the main button of the page's form."""
    return go(page, page.locator("main form button.button[type=submit]:visible").last)


def press(page: Page, name: str | re.Pattern[str]) -> Response:
    return go(page, page.locator("main").get_by_role("button", name=name))


def follow(page: Page, name: str | re.Pattern[str]) -> Response:
    return go(page, page.locator("main").get_by_role("link", name=name).first)


def sign_out(page: Page) -> None:
    page.locator("details.viewer summary").click()
    go(page, page.get_by_role("button", name="Sign out"))


def status(page: Page, path: str) -> int:
    answer = page.goto(path)
    assert answer
    return answer.status


def text(page: Page) -> str:
    return page.locator("main").inner_text()


@dataclass
class Account:
    """What somebody keeps on paper and on their phone."""

    name: str
    recovery: str
    secret: str = ""
    has_used_digits: bool = False

    def digits(self) -> str:
        """What the phone shows. No digits count twice, so the second time those that come next are taken."""
        ahead = int(self.has_used_digits)
        self.has_used_digits = True
        return pyotp.TOTP(self.secret).at(datetime.now(UTC), counter_offset=ahead)


def say_yes(page: Page, standing: str | None = None) -> None:
    """On the page of an invitation."""
    page.locator("[name=answer][value=yes]").check()
    if standing:
        page.select_option("[name=standing]", standing)
    send(page)


def choose_passphrase(page: Page) -> Account:
    """On the page that asks for a new passphrase."""
    page.fill("[name=passphrase]", PASSPHRASE)
    page.fill("[name=again]", PASSPHRASE)
    send(page)
    name, recovery = page.locator(".secret").all_inner_texts()
    return Account(name.strip(), recovery.strip())


def set_up_second_step(page: Page, account: Account) -> None:
    page.goto("/me/second-factor")
    account.secret = page.locator(".secret").inner_text().replace(" ", "")
    page.fill("[name=passphrase]", PASSPHRASE)
    page.fill("[name=code]", account.digits())
    send(page)
    assert page.url.endswith("/me"), text(page)


def fill_sign_in(page: Page, name: str, passphrase: str = PASSPHRASE) -> Response:
    page.goto("/sign-in")
    page.fill("[name=name]", name)
    page.fill("[name=passphrase]", passphrase)
    return send(page)


@dataclass
class Steward:
    """The first steward of a real initiative, signed in with the second step."""

    page: Page
    account: Account
    slug: str

    def invite(self, rows: str) -> None:
        """Everybody in rows of a sheet: organisation, sector, name, email."""
        self.page.goto(f"/{self.slug}/people/invite")
        self.page.fill("[name=rows]", f"Organisation\tSector\tContact\tEmail\n{rows}")
        send(self.page)
        press(self.page, re.compile(r"\d"))

    def person(self, name: str) -> str:
        """The address of somebody's page."""
        self.page.goto(f"/{self.slug}/people")
        return follow(self.page, name).url

    def link_for(self, name: str, purpose: str) -> str:
        """A link that the steward makes for somebody, by hand; `purpose` as in its list."""
        self.page.goto(f"{self.person(name)}/link")
        self.page.locator(f"[name=link][value*={purpose}]").check()
        send(self.page)
        return made_link(self.page)


def made_link(page: Page) -> str:
    found = re.search(r"https?://\S+", page.locator("textarea").first.input_value())
    assert found, "there is no link in the message"
    return found.group()


def welcome(server: Server, name: str, steward: str) -> dict[str, str]:
    """What the command says that begins an initiative."""
    done = run("start", "--name", name, "--steward", steward, "--json", database=server.database)
    assert done.returncode == 0, done.stderr
    told: dict[str, str] = json.loads(done.stdout)
    return told


def begin(browser: Browser, server: Server, name: str, steward: str) -> Steward:
    told = welcome(server, name, steward)
    page = visitor(browser, server)
    page.goto(told["path"])
    say_yes(page)
    follow(page, "Set a passphrase now")
    account = choose_passphrase(page)
    set_up_second_step(page, account)
    return Steward(page, account, told["initiative"])


