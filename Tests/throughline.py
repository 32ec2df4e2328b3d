"""The built product, as the drills and the browser tests use it: a server on a port of its own, and the commands."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
EXECUTABLE = os.environ.get("THROUGHLINE_EXECUTABLE", str(ROOT / ".build/debug/throughline"))


def environment() -> dict[str, str]:
    """Ours, less any setting that would lead the product to another database or address."""
    return {name: value for name, value in os.environ.items() if not name.startswith("THROUGHLINE_")}


def run(*words: str, database: str, within: float = 120) -> subprocess.CompletedProcess[str]:
    """Runs a command of the product, such as run("verify", database=…)."""
    return subprocess.run(
        [EXECUTABLE, *words, "--database", database], env=environment(), timeout=within,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Answer(NamedTuple):
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(connection: http.client.HTTPConnection, path: str, *, method: str = "GET", **headers: str) -> Answer:
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return Answer(answer.status, answer.headers, answer.read())


class Server:
    """A server that answers; used in `with`, it is stopped at the end."""

    def __init__(self, database: str, *options: str, log: Path) -> None:
        self.database = database
        self.options = options
        self.log = log
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self.process, "the server is not running"
        return self.process.pid

    def start(self, within: float = 60) -> Server:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [EXECUTABLE, "serve", "--port", str(self.port), "--database", self.database, *self.options],
                env=environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + within
        while not self.is_healthy():
            if time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not answer within {within} s:\n{self.last_words()}")
            try:  # a moment between two questions, cut short when the server ends
                self.process.wait(timeout=0.02)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError(f"the server ended with {self.process.returncode}:\n{self.last_words()}")
        return self

    def is_healthy(self) -> bool:
        try:
            return self.get("/health", within=2).status == 200
        except (OSError, http.client.HTTPException):
            return False

    def last_words(self) -> str:
        return self.log.read_text(errors="replace")[-2000:]

    def get(self, path: str, *, method: str = "GET", within: float = 20, **headers: str) -> Answer:
        """One request on a connection of its own; accept_language="hi" becomes `accept-language: hi`."""
        with contextlib.closing(self.connection(within)) as connection:
            return ask(connection, path, method=method, **headers)

    def connection(self, within: float = 20) -> http.client.HTTPConnection:
        """For whoever asks a thousand times."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=within)

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()

    def stop(self, within: float = 30) -> int:
        """Asks it to end, as a system would, and gives back its exit code."""
        assert self.process
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=within)

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.kill()
