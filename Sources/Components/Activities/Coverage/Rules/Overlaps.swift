internal import Core
internal import Initiatives

/// Two or more activities of different owners in the same cell. It is a prompt to talk, not a fault.
struct Overlap: Sendable, Equatable {
    var cell: Cell
    var activities: [Number<Activity>]
}

extension Overlap {
    /// Every cell in which somebody could talk with somebody else: along each result, in the order of places.
    ///
    /// Places lie within one another or apart, never across. So going through them in order, those still open are the
    /// ones around the next; whoever works in any of them works there too.
    static func all(_ efforts: [Effort], spans: [Number<Place>: Span]) -> [Overlap] {
        let results = Set(efforts.flatMap(\.results)).sorted()
        return results.flatMap { result -> [Overlap] in
            var open: [(effort: Effort, span: Span)] = []
            var found: [Overlap] = []
            for (place, span, here) in placed(efforts.filter { $0.results.contains(result) }, spans) {
                open.removeAll { $0.span.closes <= span.opens }
                found += overlaps(of: here, around: open.map(\.effort)).map {
                    Overlap(
                        cell: Cell(result: result, place: place, group: $0.group, stage: $0.stage),
                        activities: $0.activities.sorted())
                }
                open += here.map { ($0, span) }
            }
            return found
        }
    }

    /// Each place that is named, with who names it, in order.
    private static func placed(
        _ efforts: [Effort], _ spans: [Number<Place>: Span]
    ) -> [(place: Number<Place>, span: Span, efforts: [Effort])] {
        var named: [Number<Place>: [Effort]] = [:]
        for effort in efforts { for place in Set(effort.places) { named[place, default: []].append(effort) } }
        return named.compactMap { place, efforts in spans[place].map { (place, $0, efforts) } }
            .sorted { $0.span.opens < $1.span.opens }
    }

    fileprivate struct People: Hashable, Comparable {
        var group: Number<PopulationGroup>
        var stage: Number<LifeStage>
        static func < (one: People, other: People) -> Bool {
            (one.group, one.stage) < (other.group, other.stage)
        }
    }

    private static func overlaps(
        of here: [Effort], around: [Effort]
    ) -> [(group: Number<PopulationGroup>, stage: Number<LifeStage>, activities: Set<Number<Activity>>)] {
        var found: [People: Set<Number<Activity>>] = [:]
        for (index, one) in here.enumerated() {
            for other in Array(here[(index + 1)...]) + around where one.isOfOthers(than: other) {
                for people in one.people(with: other) {
                    found[people, default: []].formUnion([one.activity, other.activity])
                }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key.group, $0.key.stage, $0.value) }
    }
}

extension Effort {
    /// Whoever does both knows of both.
    fileprivate func isOfOthers(than other: Effort) -> Bool {
        activity != other.activity && owners.isDisjoint(with: other.owners)
    }

    /// Whom both are for.
    fileprivate func people(with other: Effort) -> [Overlap.People] {
        shared(groups, other.groups, all: PopulationGroup.everybody).flatMap { group in
            shared(stages, other.stages, all: LifeStage.any).map { Overlap.People(group: group, stage: $0) }
        }
    }

    /// Where one of them names none, it is for all of them.
    private func shared<Kind>(_ one: [Number<Kind>], _ other: [Number<Kind>], all: Number<Kind>) -> [Number<Kind>] {
        if one.isEmpty && other.isEmpty { return [all] }
        if one.isEmpty { return other }
        return other.isEmpty ? one : one.filter(other.contains)
    }
}
