"""The drills: the product is hurt on purpose, and must keep what it promised.

Short by default. `bin/test --drills` runs them at full length, and those that need FUSE.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from throughline import Server, run


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="at full length: 1,000 kills, 500 power cuts")
    parser.addoption("--seed", type=int, default=random.randrange(10**6), help="to repeat a run's random choices")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without --full, long drills are not part of the run; that is no skip."""
    if not config.getoption("--full"):
        long = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


def pytest_report_header(config: pytest.Config) -> str:
    return f"random choices: --seed {config.getoption('--seed')}"


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--full"))


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Random choices that can be repeated: by seed, and for each drill alone."""
    return random.Random(f"{request.config.getoption('--seed')} {request.node.nodeid}")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of one file that holds the demonstration. Drills copy it."""
    folder = tmp_path_factory.mktemp("demonstration")
    database = f"sqlite:{folder}/throughline.sqlite"
    for words in (["demo"], ["backup", f"{folder}/copy"]):
        done = run(*words, database=database)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "copy"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server with the demonstration for all drills of a file that only speak to it."""
    folder = tmp_path_factory.mktemp("server")
    with Server(f"sqlite:{folder}/throughline.sqlite", "--demo", log=folder / "log") as server:
        yield server
