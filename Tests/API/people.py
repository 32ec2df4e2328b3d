"""Programs of the invented people, which speak to the server as people's browsers do, but read JSON."""

from __future__ import annotations

import re
from typing import Any

import requests

from throughline import Server

PASSPHRASE = "flat stones under the old bridge"
# What a steward can let a program do. Arranging is left to people.
MAY = ("read what is shared with members", "propose", "describe an organisation", "report figures")


class Person:
    """Somebody with a cookie of their own."""

    def __init__(self, server: Server) -> None:
        self.address = server.address
        self.session = requests.Session()

    def read(self, path: str) -> Any:
        answer = self.session.get(self.address + path, headers={"accept": "application/json"})
        assert answer.status_code == 200, f"{path} answers {answer.status_code}: {answer.text}"
        return answer.json()

    def seal(self, path: str) -> dict[str, str]:
        """What proves that a form is the site's own, as it stands hidden in its page."""
        page = self.session.get(self.address + path, headers={"accept": "text/html"}).text
        return {name: value for name, value in re.findall(r'name="(token|seat)" value="([^"]*)"', page)}

    def send(self, path: str, **fields: Any) -> Any:
        answer = self.session.post(
            self.address + path, json=self.seal(path) | fields, headers={"accept": "application/json"})
        assert answer.status_code == 200, f"{path} answers {answer.status_code}: {answer.text}"
        return answer.json()


def be(server: Server, name: str) -> Person:
    """One of the invented people, without any passphrase."""
    person = Person(server)
    found = next(one for one in person.read("/demonstration") if one["name"] == name)
    person.send("/demonstration", member=found["member"], scope=found["scope"])
    return person


def steward_token(server: Server) -> str:
    """Lets a program act for a steward of Riverbend, on the way that people go: another steward makes a link for her
    account, she chooses a passphrase, and with that she lets the program in."""
    ines = be(server, "Ines Carvalho")
    member = next(one["member"] for one in ines.read("/riverbend/people")["people"] if one["name"] == "Tashi Wangmo")
    link = ines.read(f"/riverbend/people/{member}/link")[0]
    code = ines.send(f"/riverbend/people/{member}/link", link=link)["code"]
    tashi = Person(server)
    tashi.send(f"/link/{code}", passphrase=PASSPHRASE, again=PASSPHRASE)
    seat = tashi.read("/me")["places"][0]["seats"][0]["seat"]
    made = tashi.send(f"/me/tokens/riverbend/{seat}", name="tests", may=MAY, days=7, passphrase=PASSPHRASE)
    return str(made["token"])
