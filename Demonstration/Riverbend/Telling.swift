internal import Core
internal import Measures

/// What Riverbend's people tell of what changed: some of it for everybody to read, some waiting for a reviewer, one
/// given back and one taken back.
struct Telling: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        for row in try DataFile("riverbend-changes.csv").rows { try await tell(row) }
    }

    private func tell(_ row: DataFile.Row) async throws {
        let (scope, person, steward) = (valley.scope, try row.text("person"), try Person.steward().name)
        let ago = Int(try row.number("months_ago"))
        guard let period = Frequency.month.ended(before: valley.today, count: ago).first else {
            throw row.fault("months_ago")
        }
        let story = try await valley.perform(
            TellChange(
                scope: scope, measure: try row.slug("measure"), place: try row.slug("place"), period: period,
                words: try row.text("words"), isOwn: row.optional("own") == "yes"), by: person)
        switch try row.choice("fate", ChangeStory.State.self) {
        case .submitted: break
        case .accepted: _ = try await valley.perform(AcceptChange(scope: scope, story: story), by: steward)
        case .returned:
            let back = ReturnChange(scope: scope, story: story, reason: try row.text("reason"))
            _ = try await valley.perform(back, by: steward)
        case .takenBack: _ = try await valley.perform(TakeBackChange(scope: scope, story: story), by: person)
        }
    }
}
