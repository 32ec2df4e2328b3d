public import Core
public import HTML
public import Web

extension PersonLine {
    /// Somebody with their seats here; their name leads to their own page.
    /// - Parameter isGrouped: how they stand to the challenge is said above them already.
    public init(
        _ person: Person, in initiative: Initiative, at now: Instant, isGrouped: Bool = false, reader: Reader,
        @HTMLBuilder actions: () -> Actions = { EmptyHTML() }
    ) {
        self.init(
            person.name(reader), path: "/\(initiative.slug)/people/\(person.member.number.value)",
            seats: person.seats.map { $0.seat.title($0.organisation?.name, reader) },
            standing: isGrouped ? nil : person.standing.map { reader($0.title) },
            state: person.state(at: now) ?? .invited,
            reader: reader, actions: actions)
    }
}
