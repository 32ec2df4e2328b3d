"""What bin/bench measures: the parts that are named, or all of them."""

from __future__ import annotations

import contextlib
import datetime
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_costs import best, cpu_of_command, memory_of_server, requests_per_second
from bench_engines import Engine, SQLite, costs, costs_of_command, postgresql
from bench_pages import bench_pages
from bench_partners import bench_partners
from throughline import EXECUTABLE, Server

HOME = "/punjab-education"
MEASURE = f"{HOME}/measures/performance-grading-index"
ROWS = 100_000
DISTRICTS = """amritsar barnala bathinda faridkot fatehgarh-sahib fazilka firozpur gurdaspur hoshiarpur jalandhar
    kapurthala ludhiana mansa moga muktsar nawanshahr pathankot patiala rupnagar sangrur"""


def bench_requests(folder: Path, engine: Engine) -> None:
    with Server(engine.database(folder, "requests"), "--demo", log=folder / "log") as server:
        cpu = costs(engine, server.pid)
        tag = server.get(HOME).headers["etag"]
        wishes: list[tuple[str, str, dict[str, str]]] = [
            ("home of an initiative", HOME, {}),
            ("… its JSON", HOME, {"accept": "application/json"}),
            ("… unchanged, as 304", HOME, {"if_none_match": tag}),
            ("a measure", MEASURE, {}),
        ]
        bare = best(lambda: requests_per_second(server.port, cpu, "/health"))
        print(f"{'/health, the least there is':34}{bare:9,.0f} requests per CPU-second")
        for words, path, headers in wishes:
            wanted = 304 if "if_none_match" in headers else 200
            rate = best(lambda: requests_per_second(server.port, cpu, path, wanted=wanted, **headers))
            print(f"{words:34}{rate:9,.0f} requests per CPU-second   {rate / bare:.2f} of /health")
        print(f"{'memory after all that':34}{memory_of_server(server.pid)}")


def bench_start(folder: Path, engine: Engine) -> None:
    database = engine.database(folder, "start")
    cpu_of_command(EXECUTABLE, "demo", "--database", database)
    started = time.monotonic()
    with Server(database, log=folder / "log") as server:
        seconds = time.monotonic() - started
        print(f"{'start to first answer':34}{seconds * 1000:9,.0f} ms, {memory_of_server(server.pid)}")


def write_values(file: Path) -> None:
    """Rows for an import: one value for each of 20 districts on each of 5,000 days."""
    districts = DISTRICTS.split()
    days = [datetime.date(2001, 1, 1) + datetime.timedelta(days=number) for number in range(ROWS // len(districts))]
    rows = [f"{place},{day},{(number * 7919) % 1000},bench" for number, day in enumerate(days) for place in districts]
    file.write_text("\n".join(["place,period,value,source", *rows, ""]))


def bench_import(folder: Path, engine: Engine) -> None:
    """An import with everything it does (checks, versions, roll-ups, ledger) beside the bare rows going into a table."""
    file = folder / "values.csv"
    write_values(file)
    database = engine.database(folder, "importing")
    cpu_of_command(EXECUTABLE, "demo", "--database", database)
    rate = ROWS / costs_of_command(
        engine, EXECUTABLE, "import", "values", str(file), "--initiative", HOME[1:], "--measure", "students-surveyed",
        "--database", database)
    print(f"{'import of values':34}{rate:9,.0f} rows per CPU-second", end="")
    if shutil.which("sqlite3"):
        bare = best(lambda: ROWS / cpu_of_command("sqlite3", "-batch", stdin=BARE_IMPORT.format(file=file)))
        print(f"       {rate / bare:.2f} of sqlite3's bare .import ({bare:,.0f})", end="")
    print()
    rate = best(lambda: ROWS / costs_of_command(engine, EXECUTABLE, "verify", "--database", database))
    print(f"{'verify':34}{rate:9,.0f} figures per CPU-second, with their entries and roll-ups")


BARE_IMPORT = """
CREATE TABLE bare (place TEXT, period TEXT, value TEXT, source TEXT, PRIMARY KEY (place, period)) WITHOUT ROWID;
.import --csv --skip 1 {file} bare
"""


SERVICES = 100_000
TOPICS = "divorce eviction wages debt custody benefits pension asylum school disability".split()
COUNTIES = """Alachua Baker Bay Bradford Brevard Broward Calhoun Charlotte Citrus Clay Collier Columbia Dixie Duval
    Escambia Flagler Franklin Gadsden Gilchrist Glades Gulf Hamilton Hardee Hendry Hernando Highlands""".split()
RECIPE = """{"within": "florida", "sheets": [
  {"of": "organisation", "file": "who.csv", "columns": [
    {"field": "id", "columns": ["id"]}, {"field": "name", "columns": ["name"]}]},
  {"of": "service", "file": "what.csv", "columns": [
    {"field": "id", "columns": ["id"]}, {"field": "organisation", "columns": ["who"]},
    {"field": "name", "columns": ["name"]}, {"field": "description", "columns": ["description"]},
    {"field": "minimumAge", "columns": ["from"]}, {"field": "maximumAge", "columns": ["to"]},
    {"field": "topic", "columns": ["topics"], "split": ";"}, {"field": "area", "columns": ["areas"], "split": ";"}]}]}
"""


def write_services(folder: Path) -> None:
    """A directory of many services: each with three topics, two counties, ages and a few words."""
    folder.mkdir()
    (folder / "recipe.json").write_text(RECIPE)
    (folder / "who.csv").write_text("id,name\n" + "".join(f"{number},Helper {number}\n" for number in range(500)))
    rows = []
    for number in range(SERVICES):
        topics = ";".join(TOPICS[(number * step + step) % len(TOPICS)] for step in (1, 3, 7))
        areas = ";".join(f"{COUNTIES[(number * step) % len(COUNTIES)]} County" for step in (5, 11))
        words = f"word{number % 5000} help{number % 700} office{number % 90}"
        ages = f"{number % 4 * 18},{60 + number % 40}"
        rows.append(f"{number},{number % 500},Desk {number},{words},{ages},{topics},{areas}")
    (folder / "what.csv").write_text("\n".join(["id,who,name,description,from,to,topics,areas", *rows, ""]))


QUESTIONS = {
    "a common word": "need=divorce", "a rare word": "need=word77", "a place": "place=bay-county-florida",
    "two common words and a place": "need=divorce+wages&place=bay-county-florida",
    "a rare word and a place": "need=word77&place=bay-county-florida",
}


def search_milliseconds(server: Server, engine: Engine, question: str) -> float:
    """CPU for one search that nobody asked before, its page and all; so no page is kept for it."""
    ages = range(120)
    cpu = costs(engine, server.pid)
    before = cpu()
    for age in ages:
        answer = server.get(f"/legal-help/services?{question}&age={age}", accept="application/json")
        assert answer.status == 200, question
    return (cpu() - before) * 1000 / len(ages)


def first_search_milliseconds(database: str, engine: Engine, question: str, folder: Path) -> float:
    """Of a search that has to read its lists, as after every change of the records: of one on a server that was started
    for it and has answered one that finds nothing."""
    seconds = 0.0
    for _ in range(10):
        with Server(database, log=folder / "log") as server:
            server.get("/legal-help/services?need=nothing&age=5", accept="application/json")
            cpu = costs(engine, server.pid)
            before = cpu()
            server.get(f"/legal-help/services?{question}&age=5", accept="application/json")
            seconds += cpu() - before
    return seconds * 100


def bench_services(folder: Path, engine: Engine) -> None:
    """Looking for one of many services, by a common word, a rare one, a place, and all of them."""
    directory, database = folder / "directory", engine.database(folder, "services")
    write_services(directory)
    cpu_of_command(EXECUTABLE, "demo", "--database", database)
    rate = SERVICES / costs_of_command(
        engine, EXECUTABLE, "import", "services", str(directory), "--initiative", "legal-help", "--directory", "bench",
        "--name", "Bench", "--source", "bench", "--recipe", str(directory / "recipe.json"), "--database", database)
    print(f"{'import of services':34}{rate:9,.0f} services per CPU-second")
    with Server(database, log=folder / "log") as server:
        for words, question in QUESTIONS.items():
            print(f"{'search: ' + words:38}{search_milliseconds(server, engine, question):9.1f} ms of CPU, its answer and all")
    for words, question in QUESTIONS.items():
        print(f"{'first search: ' + words:38}{first_search_milliseconds(database, engine, question, folder):9.1f} ms of CPU")


PARTS: dict[str, Callable[[Path, Engine], None]] = {
    "requests": bench_requests, "start": bench_start, "import": bench_import, "pages": bench_pages,
    "partners": bench_partners, "services": bench_services,
}


def main() -> None:
    wanted = [word for word in sys.argv[1:] if word != "--postgres"] or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"There is no part {', '.join(sorted(unknown))}. There are: {', '.join(PARTS)}.")
    with postgresql() if "--postgres" in sys.argv else contextlib.nullcontext(SQLite()) as engine:
        for part in wanted:
            with tempfile.TemporaryDirectory(prefix="throughline-bench.") as name:
                PARTS[part](Path(name), engine)


if __name__ == "__main__":
    main()
