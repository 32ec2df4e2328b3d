import Core
import Foundation
import TestSupport
import Testing

@testable import Activities

/// The same rules, told again in SQL and fractions: DuckDB joins what meets what, Python adds the shares.
@Suite("Coverage compared with Python", .enabled(if: Python.has("duckdb"), "bin/setup test has not made .venv"))
struct CoveragePythonTests {
    private struct Found: Codable, Equatable {
        /// Need, room, verdict and who helps, by position: every line in every place.
        var cells: [Standing]
        /// Result, place, group, stage, need and room, in the order of the ranking.
        var gaps: [[Int64]]
        /// Result, place, group, stage and the activities.
        var overlaps: [[Int64]]

        struct Standing: Codable, Equatable {
            var need: Int64
            var room: Int64
            var verdict: String
            var helpers: [Int64]
        }
    }

    @Test func bothFindTheSame() throws {
        let worlds = (1...150).map { World(seed: $0) }
        let theirs: [Found] = try Python.run(Self.script, worlds)
        for (world, found) in zip(worlds, theirs) { #expect(found == Self.found(in: world)) }
        #expect(theirs.contains { $0.gaps.count > 3 } && theirs.contains { $0.overlaps.count > 3 })
    }

    private static func found(in world: World) -> Found {
        let coverage = world.coverage
        return Found(
            cells: world.cells.map { cell in
                let standing = coverage.standing(of: cell)
                return Found.Standing(
                    need: standing.need.people, room: standing.room.whole(), verdict: standing.verdict.rawValue,
                    helpers: standing.helpers.map(\.effort.activity.value))
            },
            gaps: coverage.gaps(furthestBehind: [Number(1)]).map { cells(of: $0.cell) + [$0.need ?? 0, $0.room] },
            overlaps: Overlaps(of: world.given, spans: world.spans).map {
                cells(of: $0.cell) + $0.activities.map(\.value)
            })
    }

    private static func cells(of cell: Cell) -> [Int64] {
        [cell.result.value, cell.place.value, cell.group.value, cell.stage.value]
    }

    private static let script = """
        import duckdb
        from fractions import Fraction

        def cover(world):
            db = duckdb.connect()
            db.execute("CREATE TABLE place (number BIGINT, opens BIGINT, closes BIGINT)")
            db.execute("CREATE TABLE want (id BIGINT, result BIGINT, place BIGINT, grp BIGINT, stage BIGINT, kind TEXT, people BIGINT)")
            db.execute("CREATE TABLE effort (id BIGINT, result BIGINT, place BIGINT, grp BIGINT, stage BIGINT)")
            for p in world["places"]: db.execute("INSERT INTO place VALUES (?, ?, ?)", [p["number"], p["opens"], p["closes"]])
            wants, efforts = world["wants"], world["efforts"]
            for i, w in enumerate(wants):
                db.execute("INSERT INTO want VALUES (?, ?, ?, ?, ?, ?, ?)",
                           [i, w["result"], w["place"], w["group"], w["stage"], w["kind"], w["people"]])
            for i, e in enumerate(efforts):
                for r in e["results"]:
                    for p in e["places"]:
                        for g in e["groups"] or [0]:
                            for s in e["stages"] or [0]: db.execute("INSERT INTO effort VALUES (?, ?, ?, ?, ?)", [i, r, p, g, s])
            # What an effort names inside another place that it names says nothing new.
            db.execute('''CREATE TABLE named AS SELECT DISTINCT e.*, p.opens, p.closes FROM effort e JOIN place p ON p.number = e.place
                WHERE NOT EXISTS (SELECT 1 FROM effort f JOIN place q ON q.number = f.place
                  WHERE f.id = e.id AND q.opens < p.opens AND p.closes <= q.closes)''')
            met = db.execute('''SELECT DISTINCT n.id, n.result, n.place, n.grp, n.stage, w.id FROM named n JOIN want w
                ON w.result = n.result AND (n.grp = 0 OR w.grp = 0 OR n.grp = w.grp) AND (n.stage = 0 OR w.stage = 0 OR n.stage = w.stage)
                JOIN place p ON p.number = w.place AND p.opens >= n.opens AND p.opens < n.closes''').fetchall()
            names = db.execute("SELECT DISTINCT id, result, place, grp, stage FROM named").fetchall()
            within = set(db.execute('''SELECT p.number, q.number FROM place p JOIN place q
                ON q.opens >= p.opens AND q.closes <= p.closes''').fetchall())

            def needs(w): return w["people"] if w["kind"] == "people" else 0
            pieces = []          # effort, result, place, group, stage, share
            for i, e in enumerate(efforts):
                mine = sorted({m[5] for m in met if m[0] == i})
                empty = [n[1:] for n in names if n[0] == i and not any(m[:5] == n for m in met)]
                counted = [w for w in mine if needs(wants[w]) > 0]
                open_ = [w for w in mine if wants[w]["kind"] in ("some", "unknown")]
                if not counted and not open_ and not empty: open_ = mine
                cells, total = len(counted) + len(open_) + len(empty), sum(needs(wants[w]) for w in counted)
                room = e["people"] if e["kind"] == "people" else 0
                for w in mine:
                    share = Fraction(0)
                    if w in counted: share = Fraction(room * len(counted) * needs(wants[w]), cells * total)
                    elif w in open_: share = Fraction(room, cells)
                    c = wants[w]
                    pieces.append((i, c["result"], c["place"], c["group"], c["stage"], share))
                for cell in empty: pieces.append((i, *cell, Fraction(room, cells)))

            def standing(r, p, g, s):
                here = [w for w in wants if (w["result"], w["group"], w["stage"]) == (r, g, s) and (p, w["place"]) in within]
                parts = [x for x in pieces if (x[1], x[3], x[4]) == (r, g, s) and (p, x[2]) in within]
                need, room = sum(map(needs, here)), sum((x[5] for x in parts), Fraction(0))
                vague = any(efforts[x[0]]["kind"] in ("some", "unknown") for x in parts)
                kinds = {w["kind"] for w in here}
                if need > 0:
                    if room < Fraction(need, 2): verdict = "unknown" if vague else "gap"
                    else: verdict = "unknown" if kinds & {"some", "unknown"} else "enough"
                elif "some" in kinds: verdict = "unknown" if vague or room > 0 else "gap"
                elif "unknown" in kinds: verdict = "unknown"
                elif here: verdict = "not needed"
                else: verdict = "unknown" if parts else "nothing"
                return {"need": need, "room": room.numerator // room.denominator, "verdict": verdict,
                            "helpers": sorted({efforts[x[0]]["activity"] for x in parts})}

            cells = [standing(r, p["number"], g, s) for p in world["places"] for r in (1, 2) for g in (0, 1, 2) for s in (0, 1)]
            opens = {p["number"]: p["opens"] for p in world["places"]}
            gaps = []
            for w in sorted(wants, key=lambda w: (w["result"], w["group"], w["stage"], opens[w["place"]])):
                found = standing(w["result"], w["place"], w["group"], w["stage"])
                need, room = found["need"], found["room"]
                if found["verdict"] == "gap": gaps.append([w["result"], w["place"], w["group"], w["stage"], need, room])
            gaps.sort(key=lambda g: (g[2] != 1, -(g[4] - g[5]) if g[4] else 1))

            overlaps = {}
            for i, a in enumerate(efforts):
                for j, b in enumerate(efforts):
                    if i >= j or set(a["owners"]) & set(b["owners"]): continue
                    for r in set(a["results"]) & set(b["results"]):
                        for p in a["places"]:
                            for q in b["places"]:
                                inner = q if (p, q) in within else p if (q, p) in within else None
                                if inner is None: continue
                                for g in shared(a["groups"], b["groups"]):
                                    for s in shared(a["stages"], b["stages"]):
                                        overlaps.setdefault((r, opens[inner], inner, g, s), set()).update((a["activity"], b["activity"]))
            return {"cells": cells, "gaps": gaps,
                    "overlaps": [[k[0], k[2], k[3], k[4], *sorted(v)] for k, v in sorted(overlaps.items())]}

        def shared(a, b):
            if not a and not b: return [0]
            if not a or not b: return a or b
            return [x for x in a if x in b]

        answer = [cover(world) for world in given]
        """
}
