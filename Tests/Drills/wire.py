"""HTTP as no client should speak it: bytes on a socket, and what came back."""

from __future__ import annotations

import select
import socket
import time
from dataclasses import dataclass


@dataclass
class Reply:
    """What a server did with some bytes: answered, or closed the connection without a word (status 0)."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float

    @property
    def is_refusal(self) -> bool:
        return self.status == 0 or 400 <= self.status < 500


def connect(port: int, within: float = 20) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=within)


def read_reply(connection: socket.socket, started: float) -> Reply:
    """Reads one answer to its end. A connection that stays open without one raises TimeoutError."""
    received = b""
    wanted: int | None = None
    while wanted is None or len(received) < wanted:
        try:
            piece = connection.recv(65536)
        except ConnectionError:
            break
        if not piece:
            break
        received += piece
        if wanted is None and b"\r\n\r\n" in received:
            head = received[: received.index(b"\r\n\r\n")].lower()
            length = head.rpartition(b"content-length:")[2].split(b"\r\n")[0].strip()
            wanted = len(head) + 4 + int(length) if b"content-length:" in head else None
    return parse(received, time.monotonic() - started)


def parse(received: bytes, seconds: float) -> Reply:
    if not received:
        return Reply(0, {}, b"", seconds)
    head, _, body = received.partition(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").split("\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    return Reply(int(first.split()[1]), headers, body, seconds)


def send(port: int, sent: bytes, within: float = 20) -> Reply:
    started = time.monotonic()
    with connect(port, within) as connection:
        try:
            connection.sendall(sent)
        except ConnectionError:
            pass  # refused before all of it was sent; the reason may be there to read
        return read_reply(connection, started)


def drip(port: int, first: bytes, forever: bytes, within: float) -> Reply | None:
    """Sends one byte a second until the server answers or closes; nothing if it bears with that too long."""
    started = time.monotonic()
    with connect(port) as connection:
        connection.sendall(first)
        while time.monotonic() - started < within:
            readable, _, _ = select.select([connection], [], [], 1)
            if readable:
                return read_reply(connection, started)
            try:
                connection.sendall(forever)
            except ConnectionError:
                return read_reply(connection, started)
    return None
