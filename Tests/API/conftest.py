"""A server of its own, since what is made up is sent to everything, and its document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from throughline import Server

from .known import names


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("api")
    with Server(f"sqlite:{folder}/throughline.sqlite", "--demo", log=folder / "log") as server:
        yield server


@pytest.fixture(scope="session")
def document(server: Server) -> Any:
    return json.loads(server.get("/openapi.json").body)


@pytest.fixture(scope="session")
def there(server: Server) -> dict[str, list[str]]:
    """What there is, before anything was made up."""
    return names(server)
