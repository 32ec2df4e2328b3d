"""A mail server for MailTests: takes letters as it is told to, and says in JSON what it saw, a line for each.

    smtp_server.py OPTIONS

The first line says where it listens. It ends when its input does, and then says the rest. Each letter is read by
Python's own `email`, so that what its headers and text are is said by somebody else than those who wrote it.
"""

from __future__ import annotations

import asyncio
import email
import email.policy
import json
import logging
import ssl
import sys
import tempfile
from email.header import decode_header, make_header
from email.utils import getaddresses
from pathlib import Path

import trustme
from aiosmtpd.smtp import SMTP, AuthResult

OPTIONS = json.loads(sys.argv[1])
CLOSES_AT = OPTIONS.get("closesAt")
REPLIES = OPTIONS.get("replies", {})


# Kept until somebody reads: a pipe takes only so much.
SEEN: list[str] = []


def see(**what: object) -> None:
    SEEN.append(json.dumps(what))


def people(header: str | None) -> list[dict[str, str]]:
    """By the older of Python's two readers: the newer one puts blanks between the parts of a long name."""
    return [
        {"name": str(make_header(decode_header(name))), "address": address}
        for name, address in getaddresses([header] if header else [])]


def letter(content: bytes) -> dict[str, object]:
    message = email.message_from_bytes(content, policy=email.policy.default)
    raw = {name: value.encode("utf-8", "surrogateescape").decode() for name, value in message.raw_items()}
    defects = [*message.defects, *(defect for value in message.values() for defect in value.defects)]
    lines = content.split(b"\r\n")
    return {
        "names": message.keys(), "sender": people(raw.get("From")), "receiver": people(raw.get("To")),
        "replyTo": people(raw.get("Reply-To")), "subject": message["Subject"], "id": message["Message-ID"],
        "date": message["Date"].datetime.isoformat(), "language": message["Content-Language"],
        "automatic": message["Auto-Submitted"], "type": message["Content-Type"], "text": message.get_content(),
        "defects": [str(defect) for defect in defects], "longestLine": max(map(len, lines)),
        "looseBreaks": sum(line.count(b"\r") + line.count(b"\n") for line in lines), "isASCII": content.isascii(),
    }


class Handler:
    async def handle_DATA(self, server, session, envelope) -> str:
        if "DATA" in REPLIES:
            return REPLIES["DATA"]
        see(letter=letter(envelope.content), envelope={
            "sender": envelope.mail_from, "receivers": envelope.rcpt_tos, "isEncrypted": server.transport.get_extra_info("cipher") is not None,
            "greeting": session.host_name, "isInternational": bool(envelope.smtp_utf8)})
        return "250 OK"


class Server(SMTP):
    """Tells which commands came, and breaks off or refuses where it should."""

    async def reacts(self, command: str) -> bool:
        see(command=command)
        if CLOSES_AT == command:
            self.transport.abort()
        elif command in REPLIES and command != "DATA":
            await self.push(REPLIES[command])
        else:
            return False
        return True

    async def smtp_EHLO(self, argument):
        if not await self.reacts("EHLO"):
            await super().smtp_EHLO(argument)

    async def smtp_HELO(self, argument):
        if not await self.reacts("HELO"):
            await super().smtp_HELO(argument)

    async def smtp_AUTH(self, argument):
        if not await self.reacts("AUTH"):
            await super().smtp_AUTH(argument)

    async def smtp_MAIL(self, argument):
        if not await self.reacts("MAIL"):
            await super().smtp_MAIL(argument)

    async def smtp_RCPT(self, argument):
        if not await self.reacts("RCPT"):
            await super().smtp_RCPT(argument)

    async def smtp_DATA(self, argument):
        see(command="DATA")
        if CLOSES_AT == "DATA":
            await self.push("354 Go on")
            return self.transport.abort()
        await super().smtp_DATA(argument)


def allows(server, session, envelope, mechanism, data) -> AuthResult:
    return AuthResult(success=[data.login.decode(), data.password.decode()] == OPTIONS["login"], handled=False)


def encryption(folder: Path) -> ssl.SSLContext:
    """A certificate for this machine, by an authority whose own is left in the folder."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "authority.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(OPTIONS.get("host", "127.0.0.1")).configure_cert(context)
    return context


def server(loop, context: ssl.SSLContext | None) -> asyncio.Protocol:
    if OPTIONS.get("isSilent"):
        return asyncio.Protocol()
    starts = context if OPTIONS.get("tls") == "starttls" else None
    login = {"authenticator": allows, "auth_required": True} if "login" in OPTIONS else {}
    return Server(
        Handler(), loop=loop, tls_context=starts, require_starttls=starts is not None,
        auth_require_tls=starts is not None, enable_SMTPUTF8=not OPTIONS.get("isOld"), **login)


async def main() -> None:
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        context = encryption(Path(folder)) if "tls" in OPTIONS else None
        listening = await loop.create_server(
            lambda: server(loop, context), "127.0.0.1", 0, ssl=context if OPTIONS.get("tls") == "always" else None)
        port = listening.sockets[0].getsockname()[1]
        print(json.dumps({"port": port, "authorities": str(Path(folder) / "authority.pem")}), flush=True)
        await loop.run_in_executor(None, sys.stdin.read)
        print(*SEEN, sep="\n")


# Of clients that leave, which is what many tests are about.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
asyncio.run(main())
