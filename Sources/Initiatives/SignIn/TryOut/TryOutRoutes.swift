internal import Core
internal import HTML
internal import Web

/// Trying out what is invented, as any of its people.
enum TryOutRoutes {
    static let all: [Route] = [
        // A form, since its buttons carry a seal: such a page is never kept for the next visitor.
        Route(
            form: "/demonstration", .readPublished,
            .form(
                "Sign in as somebody invented, on one's own machine.", [TryOutJSON].self,
                fields: [.number("member"), .number("scope")]),
            page: page, submit: enter),
        Route(
            button: "/demonstration/sign-in", .readPublished,
            .button(
                "Sign in as somebody invented, on one's own machine.", fields: [.number("member"), .number("scope")]),
            submit: enter),
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let people = try await TryOut(door: visit.door).people()
        return Answer(
            page: { TryOutPage(people: people, seal: visit.form.seal, reader: visit.reader) },
            json: { people.map { TryOutJSON($0) } })
    }

    private static func enter(_ visit: Visit) async throws -> Answer {
        let member = try visit.form.number("member", in: 1...Int64.max)
        let scope = try visit.form.number("scope", in: 1...Int64.max)
        let entry = try await TryOut(door: visit.door).enter(
            as: Number(member), in: Scope(scope), replacing: visit.caller)
        return Answer(done: "/me").with(entry.change)
    }
}

struct TryOutJSON: Encodable {
    let scope: Int64
    let member: Int64
    let initiative: Slug
    let name: String
    let role: Role
    let organisation: String?

    init(_ person: TryOut.Person) {
        scope = person.seat.scope.number
        member = person.seat.member.value
        initiative = person.initiative.slug
        name = person.name
        role = person.seat.role
        organisation = person.organisation
    }
}
