internal import Core
internal import Web

extension InitiativesComponent {
    /// Everything about who is in an initiative.
    static let peopleRoutes: [Route] =
        InviteRoutes.all + ReminderRoutes.all + HandOverRoutes.all + SeatRoutes.all + JoinRoutes.all + ProfileRoutes.all
        + [
            Route("/{initiative}/people", .readShared, .page("Who takes part.", PeopleJSON.self, query: ["invited?"])) {
                visit in
                let (slug, now) = (try visit.slug("initiative"), visit.store.time.now())
                let view = try await visit.read { try PeopleView.find(slug, for: visit.actor, at: now, in: $0) }
                return Answer(
                    page: {
                        PeoplePage(
                            view: view, actor: visit.actor, seal: visit.form.seal, news: PeopleNews(visit),
                            reader: visit.reader)
                    },
                    json: { PeopleJSON(view, showsAddresses: visit.actor.may(.arrange)) })
            },
            Route("/{initiative}/people/{member}", .readShared, .page("One person and their seats.", PersonJSON.self)) {
                visit in
                let view = try await visit.read { try PersonView.find(visit, in: $0) }
                return Answer(
                    page: { PersonPage(view: view, actor: visit.actor, reader: visit.reader) },
                    json: {
                        PersonJSON(view.person, at: view.now, showsAddress: visit.actor.may(.arrange))
                    })
            },
        ]
}
