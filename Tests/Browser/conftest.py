"""A Chromium for the whole run; for each file a demonstration of its own, so that none sees what another changed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from throughline import Server

from .gathering import Gathering, gather
from .pages import Site


def browser_executable(playwright: Playwright) -> str:
    """Debian's Chromium, Google's Chrome, or what Playwright itself brought (bin/setup chooses in the same order)."""
    # Debian's shell draws no frame around a page: a new window takes it a fifth of the time.
    names = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, names), playwright.chromium.executable_path]
    for path in found:
        if path and Path(path).exists():
            return path
    pytest.exit("no browser was found: run bin/setup test, or name one in CHROMIUM", returncode=1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("demonstration")
    with Server(f"sqlite:{folder}/throughline.sqlite", "--demo", log=folder / "log") as server:
        yield server


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for real initiatives: nothing is invented there, and nobody comes in with one press."""
    folder = tmp_path_factory.mktemp("empty")
    with Server(f"sqlite:{folder}/throughline.sqlite", log=folder / "log") as server:
        yield server


@pytest.fixture(scope="module")
def site(server: Server) -> Site:
    return Site(server)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        # Chromium's own sandbox cannot start as root, as in CI; the only pages it opens are ours.
        browser = playwright.chromium.launch(executable_path=browser_executable(playwright), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def gathering(browser: Browser, empty: Server) -> Gathering:
    return gather(browser, empty)


@pytest.fixture(scope="session")
def screenshots() -> Path | None:
    """Where pictures of every page go, if somebody wants them: THROUGHLINE_SCREENSHOTS."""
    folder = os.environ.get("THROUGHLINE_SCREENSHOTS")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder) if folder else None
