internal import Core
internal import Initiatives

extension Place {
    var span: Span { Span(opens: opens, closes: closes) }
}

extension Effort {
    /// What is being done on a day, with the room there is then.
    static func all(
        _ activities: [Activity], in tx: ReadTransaction, scope: Scope, on day: Day
    ) throws -> [Effort] {
        let all: SQL = "scope = \(scope)"
        let owners = try tx.records(ActivityOwner.self, "scope = \(scope) AND state = 'agreed'")
        let voices = Dictionary(grouping: owners, by: \.activity).mapValues { Set($0.map(\.voice)) }
        let results = gathered(try tx.records(ActivityResult.self, all).map { ($0.activity, $0.result) })
        let places = gathered(try tx.records(ActivityPlace.self, all).map { ($0.activity, $0.place) })
        let groups = gathered(try tx.records(ActivityGroup.self, all).map { ($0.activity, $0.group) })
        let stages = gathered(try tx.records(ActivityStage.self, all).map { ($0.activity, $0.stage) })
        let room = Dictionary(
            try tx.records(Capacity.self, all).filter { $0.period.first <= day && day <= $0.period.last }
                .map { ($0.activity, $0.extent) }, uniquingKeysWith: { first, _ in first })
        return activities.filter { $0.state == .active && $0.isDone(on: day) }
            .map { activity in
                let number = activity.number
                return Effort(
                    activity: number, owners: voices[number] ?? [], results: results[number] ?? [],
                    places: places[number] ?? [], groups: groups[number] ?? [], stages: stages[number] ?? [],
                    capacity: room[number] ?? .unknown)
            }
    }

    /// Who would have to talk about a cell: those who do something there for these people; where nobody does, those who
    /// work for the same result elsewhere.
    static func concerned(
        with cell: Cell, _ efforts: [Effort], spans: [Number<Place>: Span]
    ) -> Set<Number<Voice>> {
        let same = efforts.filter { $0.results.contains(cell.result) }
        let here = same.filter { effort in
            effort.meets(cell.line)
                && effort.places.contains { place in
                    guard let one = spans[place], let other = spans[cell.place] else { return false }
                    return one.contains(other) || other.contains(one)
                }
        }
        return (here.isEmpty ? same : here).reduce(into: []) { $0.formUnion($1.owners) }
    }
}

extension Activity {
    /// Whether a day lies between its first and its last.
    fileprivate func isDone(on day: Day) -> Bool {
        (starts.map { $0 <= day } ?? true) && (ends.map { day <= $0 } ?? true)
    }
}

/// The things of each activity.
private func gathered<Thing>(_ ties: [(Number<Activity>, Number<Thing>)]) -> [Number<Activity>: [Number<Thing>]] {
    Dictionary(grouping: ties, by: \.0).mapValues { $0.map(\.1) }
}
