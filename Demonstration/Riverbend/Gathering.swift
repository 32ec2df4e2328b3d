internal import Core
internal import Initiatives

/// How the people of Riverbend came together: the first steward invites everybody, each says yes or no or nothing, one
/// organisation asks to join, and one leaves.
struct Gathering: Sendable {
    let store: Store
    let scope: Scope

    /// - Returns: the valley with everybody in it who said yes.
    func join(on today: Day) async throws -> Valley {
        let (people, steward) = (try Person.all(), try Person.steward())
        let guests = people.filter { $0.name != steward.name && $0.answer != .asks }
        let opening = try await invite([steward], by: nil)
        let valley = try await enter(opening, on: today)
        let seats = try await invite(guests, by: (valley, steward.name))
        for asks in people where asks.answer == .asks { try await ask(asks) }
        let all = try await enter(opening.merging(seats) { first, _ in first }, on: today)
        for person in people { try await settle(person, in: all) }
        try await Organisations(people: people, valley: all).describe(by: steward.name)
        for leaves in people where leaves.answer == .leaves && all.cast.holdsSeat(leaves.name) {
            _ = try await all.perform(LeaveTogether(scope: scope), by: leaves.name)
        }
        return all
    }

    private func enter(_ seats: [String: Number<Seat>], on today: Day) async throws -> Valley {
        Valley(store: store, scope: scope, today: today, cast: try await Cast.enter(seats, of: scope, in: store))
    }

    /// - Parameter host: who invites; at first there is nobody but the operator.
    private func invite(_ people: [Person], by host: (valley: Valley, name: String)?) async throws -> [String: Number<
        Seat
    >] {
        let sectors = try Organisations.rows()
        let action = InvitePeople(scope: scope, guests: try people.map { try $0.guest(sectors) })
        let seats =
            if let host { try await host.valley.perform(action, by: host.name) } else {
                try await store.performOnce(action, by: .operator)
            }
        let named = Dictionary(uniqueKeysWithValues: zip(people.map(\.name), seats))
        for person in people { try await answer(person, named[person.name]) }
        return named
    }

    /// Yes or no, with the link that they were sent.
    private func answer(_ person: Person, _ number: Number<Seat>?) async throws {
        guard let number, let answer = person.answer else { return }
        let seat = try await store.read { [scope] in try Seat.find(number, in: $0, scope: scope) }
        guard seat.state == .offered else { return }
        if answer == .no {
            let decline = DeclineInvitation(scope: scope)
            _ = try await store.performOnce(decline, with: .invitation, for: seat, as: person.name)
        } else {
            let accept = AcceptInvitation(scope: scope, standing: person.standing)
            _ = try await store.performOnce(accept, with: .invitation, for: seat, as: person.name)
        }
    }

    private func ask(_ person: Person) async throws {
        guard let standing = person.standing, let row = try Organisations.rows()[person.organisation ?? ""] else {
            throw Problem.notFound
        }
        let organisation = AskToJoin.NewOrganisation(
            name: try row.text("name"), sector: try row.choice("sector"), part: try row.text("part"))
        _ = try await store.performOnce(
            AskToJoin(
                scope: scope, name: person.name, email: nil, language: person.language, standing: standing,
                organisation: organisation), by: .visitor)
    }

    /// Where somebody can be written to they say themselves: to be invited with an address would mean to get mail.
    private func settle(_ person: Person, in valley: Valley) async throws {
        guard let email = person.email else { return }
        _ = try await valley.perform(
            KeepProfile(
                scope: scope, name: person.name, email: email, language: person.language, standing: person.standing),
            by: person.name)
    }
}
