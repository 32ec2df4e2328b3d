"""The rules about partners beside their peers, which Tests/Bench runs without a server: the same rows from the same files,
one thread each, the least CPU-seconds of ten rounds, and both answers compared, whole. Where they differ, this fails."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench_costs import least
from bench_engines import Engine
from throughline import ROOT

EXECUTABLE = os.environ.get("THROUGHLINE_BENCH", str(ROOT / ".build/release/throughline-bench"))
GROUPS = 20


def write(file: Path, head: str, rows: Iterable[tuple[int, ...]]) -> None:
    with file.open("w") as written:
        written.write(head + "\n")
        written.writelines(",".join(map(str, row)) + "\n" for row in rows)


def write_world(folder: Path) -> None:
    """A tree of 102,111 places, of which 100,000 hold no others; need in each of those for each of 20 groups; and 1,000
    partners with a few districts, some dozens of blocks, or hundreds of villages each, for everybody or for some groups.
    Places are numbered as they are brought in: level after level."""
    chance = random.Random(7)
    levels: list[list[tuple[int, int]]] = [[], [], [], [], []]
    # With room for others in between, as places have it in the database.
    clock = iter(range(1 << 40, 1 << 60, 1 << 40))

    def grow(level: int) -> None:
        index, opens = len(levels[level]), next(clock)
        levels[level].append((opens, 0))
        for _ in range((10, 10, 20, 50, 0)[level]):
            grow(level + 1)
        levels[level][index] = (opens, next(clock))

    grow(0)
    numbers = iter(range(1, 1_000_000))
    numbered = [[(next(numbers), *span) for span in level] for level in levels]
    write(folder / "place.csv", "number,opens,closes", (place for level in numbered for place in level))
    write(folder / "need.csv", "place,grp,people",
          ((place, group, chance.randint(1, 200)) for place, _, _ in numbered[4] for group in range(1, GROUPS + 1)))
    efforts, places, groups = [], [], []
    for effort in range(1, 1_001):
        level, count = chance.choice([(2, 2), (3, 30), (3, 30), (4, 300)])
        efforts.append((effort, chance.randint(100, 200_000)))
        places += [(effort, place) for place in sorted({chance.choice(numbered[level])[0] for _ in range(count)})]
        named = sorted({chance.randint(1, GROUPS) for _ in range(chance.randint(0, 5))})
        groups += [(effort, group) for group in named]
    write(folder / "effort.csv", "id,capacity", efforts)
    write(folder / "effort_place.csv", "id,place", places)
    write(folder / "effort_group.csv", "id,grp", groups)


def compare(words: str, ours: float, peer: str, theirs: float) -> None:
    print(f"{words:34}{ours:9.4f} CPU-seconds   {peer} {theirs:.4f}   {theirs / ours:.1f} times as long")


def ours(workload: str, folder: Path) -> tuple[float, str]:
    said = subprocess.run([EXECUTABLE, workload, str(folder)], check=True, stdout=subprocess.PIPE, text=True).stdout
    seconds, _, rest = said.partition("\n")
    return float(seconds), rest


# Which places each effort reaches: what it names, and all that lies within.
MEMBERS = """
CREATE OR REPLACE TABLE member AS SELECT DISTINCT e.id, q.number AS place FROM effort_place e
  JOIN place p ON p.number = e.place JOIN place q ON q.opens >= p.opens AND q.opens < p.closes
"""
# Capacity is shared in proportion to need; room for fewer than half is a gap.
GAPS = """
CREATE OR REPLACE TABLE gap AS
WITH pair AS (SELECT m.id, e.capacity, n.place, n.grp, n.people FROM member m JOIN for_group e USING (id)
    JOIN need n ON n.place = m.place AND n.grp = e.grp),
  total AS (SELECT id, sum(people) AS people FROM pair GROUP BY id),
  room AS (SELECT place, grp, sum(capacity::DOUBLE * pair.people / total.people) AS room
    FROM pair JOIN total USING (id) GROUP BY place, grp)
SELECT n.place, n.grp, n.people AS need, floor(coalesce(room, 0) + 1e-9)::BIGINT AS room
FROM need n LEFT JOIN room USING (place, grp) WHERE coalesce(room, 0) < n.people / 2.0
"""
FOR_GROUP = """
CREATE TABLE for_group AS SELECT id, capacity, grp FROM effort JOIN effort_group USING (id)
UNION ALL SELECT id, capacity, number FROM effort, range(1, 21) all_groups(number)
  WHERE id NOT IN (SELECT id FROM effort_group)
"""
# Whoever works in a place, or in one around it, meets whoever names that place; for the people whom both are for.
OVERLAPS = """
CREATE OR REPLACE TABLE named AS SELECT e.id, e.place, p.opens, p.closes FROM effort_place e
  JOIN place p ON p.number = e.place;
CREATE OR REPLACE TABLE meant AS SELECT id, coalesce(grp, 0) AS grp FROM effort LEFT JOIN effort_group USING (id);
CREATE OR REPLACE TABLE pair AS SELECT n.place, n.id AS one, e.id AS other FROM named n
  JOIN named e ON n.opens >= e.opens AND n.opens < e.closes WHERE n.id <> e.id;
CREATE OR REPLACE TABLE met AS
  SELECT DISTINCT p.place, CASE WHEN a.grp = 0 THEN b.grp ELSE a.grp END AS grp, p.one, p.other FROM pair p
  JOIN meant a ON a.id = p.one JOIN meant b ON b.id = p.other WHERE a.grp = b.grp OR a.grp = 0 OR b.grp = 0;
CREATE OR REPLACE TABLE overlap AS SELECT DISTINCT place, grp, unnest([one, other]) AS id FROM met
"""


def same(db: Any, table: str, file: Path) -> None:
    """Fails unless the rows that we wrote are those of a table: not one more, not one less."""
    db.execute(f"CREATE OR REPLACE TABLE written AS SELECT * FROM read_csv('{file}')")
    for one, other in (("written", table), (table, "written")):
        left = db.execute(f"SELECT count(*) FROM (FROM {one} EXCEPT ALL FROM {other})").fetchone()[0]
        assert left == 0, f"{left:,} rows of {one} are not in {other}"


def bench_coverage(folder: Path) -> None:
    import duckdb

    write_world(folder)
    db = duckdb.connect(config={"threads": 1})
    for name in ("place", "need", "effort", "effort_place", "effort_group"):
        db.execute(f"CREATE TABLE {name} AS SELECT * FROM read_csv('{folder}/{name}.csv')")
    db.execute(FOR_GROUP)
    mine, _ = ours("coverage", folder)
    reached = least(lambda: db.execute(MEMBERS))
    joined = least(lambda: db.execute(GAPS))
    same(db, "gap", folder / "gap.csv")
    compare("coverage, ranked", mine, "DuckDB", reached + joined)
    compare("… beside the last join alone", mine, "DuckDB", joined)
    mine, _ = ours("overlaps", folder)
    theirs = least(lambda: db.execute(OVERLAPS))
    same(db, "overlap", folder / "overlap.csv")
    compare("overlaps", mine, "DuckDB", theirs)
    mine, _ = ours("told-overlaps", folder)
    compare("… and each of them made a value", mine, "DuckDB", theirs)


def write_ties(folder: Path, people: int, count: int) -> list[tuple[int, int]]:
    chance = random.Random(1977)
    ties: set[tuple[int, int]] = set()
    while len(ties) < count:
        one, other = sorted(chance.sample(range(people), 2))
        ties.add((one, other))
    write(folder / "tie.csv", "one,other", sorted(ties))
    return sorted(ties)


def near(one: list[float], other: list[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= 1e-9 * (1 + abs(a)) for a, b in zip(one, other))


def bench_betweenness(folder: Path) -> None:
    import igraph
    import networkx

    for people, count in ((200, 1_000), (2_000, 20_000)):
        ties = write_ties(folder, people, count)
        mine, said = ours("betweenness", folder)
        found = [float(number) for number in said.split()]
        graph = igraph.Graph(people, ties)
        theirs = least(graph.betweenness)
        assert near(found, graph.betweenness()), "igraph finds another betweenness"
        if people == 200:
            known = networkx.betweenness_centrality(networkx.Graph(ties), normalized=False)
            assert near(found, [known[one] for one in range(people)]), "networkx finds another betweenness"
        compare(f"betweenness, {people:,} and {count:,} ties", mine, "igraph", theirs)


def bench_partners(folder: Path, _: Engine) -> None:
    bench_coverage(folder)
    bench_betweenness(folder)
