internal import Core
internal import Web

/// Whom do you want to invite: paste, look at it, send.
enum InviteRoutes {
    static let all = [
        Route(
            form: "/{initiative}/people/invite", .invite,
            .form(
                "Invite people: look at a list first, then send.", InviteJSON.self,
                fields: ["rows?", "organisation?", "sector?", "name?", "email?", "role?", "language?", "step?"],
                gives: .page(InviteJSON.self), .done([Number<Seat>].self), .done(Done.self)), page: page, submit: submit
        )
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let (initiative, rules) = try await premises(visit)
        return answer(
            InviteView(initiative: initiative, own: rules.own?.name, canMail: visit.origin.canMail), visit)
    }

    private static func submit(_ visit: Visit) async throws -> Answer {
        let (initiative, rules) = try await premises(visit)
        let form = try InviteForm(visit.form)
        let list = try form.list(by: rules)
        guard form.sends else {
            return answer(
                InviteView(initiative: initiative, own: rules.own?.name, canMail: visit.origin.canMail, list: list),
                visit)
        }
        let done = "/\(initiative.slug)/people"
        let guests = list.guests
        guard !guests.isEmpty else {
            // Whoever pressed twice finds everybody invited already.
            guard list.refused.contains(where: { $0.problem.code == "people.here-already" }) else {
                throw Problem.invalid("people.none", at: InviteForm.rows, "There is nobody to invite yet.")
            }
            return Answer(done: done)
        }
        let seats = try await visit.perform(InvitePeople(scope: initiative.scope, guests: guests))
        return Answer(done: "\(done)?invited=\(seats.count)", json: { seats })
    }

    private static func premises(_ visit: Visit) async throws -> (Initiative, GuestRules) {
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        return try await visit.read { tx in
            let initiative = try Initiative.find(slug, in: tx)
            return (initiative, try GuestRules.find(actor, initiative, in: tx))
        }
    }

    private static func answer(_ view: InviteView, _ visit: Visit) -> Answer {
        Answer(
            page: { InvitePage(view: view, form: visit.form, reader: visit.reader) },
            json: { InviteJSON(view.list) })
    }
}
