internal import Core
internal import Web

/// One's own place in an initiative, and the ways out of it.
enum ProfileRoutes {
    static let all = [
        Route(
            form: "/{initiative}/me", .keepPlace,
            .form(
                "See and change one's own place in an initiative.", PersonJSON.self,
                fields: [
                    "name", "email?", .choice("language", Language.allCases), .choice("standing?", Standing.allCases),
                ]), page: page, submit: keep),
        Route(
            form: "/{initiative}/me/leave", .keepPlace,
            .form("Leave the seat from which one acts.", SeatJSON.self, fields: []), page: leavePage, submit: leave),
        Route(
            form: "/{initiative}/me/leave-together", .keepPlace,
            .form("Leave together with the whole organisation.", Slug.self, fields: []), page: leaveTogetherPage,
            submit: leaveTogether),
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        return Answer(
            page: { ProfilePage(view: view, form: visit.form, reader: visit.reader) },
            json: { PersonJSON(view.person, at: visit.store.time.now(), showsAddress: true) })
    }

    private static func keep(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        let form = visit.form
        _ = try await visit.perform(
            KeepProfile(
                scope: view.initiative.scope, name: try form.text("name", most: 100),
                email: try form.optionalText("email", most: 254),
                language: try form.choice("language", as: Language.self).rawValue,
                standing: try form.optionalChoice("standing", as: Standing.self)))
        return Answer(done: view.path)
    }

    private static func leavePage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        guard let acting = view.acting else { throw Problem.notFound }
        return Answer(
            page: {
                SecondLook(
                    title: visit.reader(InitiativesText.profileLeave),
                    about: acting.seat.title(acting.organisation?.name, visit.reader),
                    words: InitiativesText.leaveWords, button: InitiativesText.leaveButton, path: "\(view.path)/leave",
                    back: view.path, initiative: view.initiative, form: visit.form, reader: visit.reader)
            }, json: { SeatJSON(acting) })
    }

    private static func leave(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        _ = try await visit.perform(LeaveSeat(scope: view.initiative.scope))
        return Answer(done: "/me")
    }

    private static func leaveTogetherPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        guard let organisation = view.speaksFor else { throw Problem.notFound }
        return Answer(
            page: {
                SecondLook(
                    title: visit.reader(InitiativesText.profileLeaveTogether(organisation: organisation.name)),
                    about: organisation.name, words: InitiativesText.leaveTogetherWords,
                    button: InitiativesText.leaveTogetherButton, path: "\(view.path)/leave-together", back: view.path,
                    initiative: view.initiative, form: visit.form, reader: visit.reader)
            }, json: { organisation.slug })
    }

    private static func leaveTogether(_ visit: Visit) async throws -> Answer {
        let view = try await visit.read { try ProfileView.find(visit, in: $0) }
        guard view.speaksFor != nil else { throw Problem.notFound }
        _ = try await visit.perform(LeaveTogether(scope: view.initiative.scope))
        return Answer(done: "/me")
    }
}
