internal import Core
internal import Web

/// Reminding those who have not answered: words to paste, and letters.
enum ReminderRoutes {
    static let all = [Route(form: "/{initiative}/people/reminder", .arrange, page: page, submit: submit)]

    private static func page(_ visit: Visit) async throws -> Answer {
        answer(try await view(visit), wasSent: visit.query("sent") != nil, visit)
    }

    /// A second letter while the first still waits is not queued, so pressing twice writes once.
    private static func submit(_ visit: Visit) async throws -> Answer {
        let view = try await view(visit)
        try await visit.store.operate { tx in
            for seat in view.reachable { try Letter.queue(.reminder, to: seat, in: tx) }
        }
        return Answer(done: "\(view.path)?sent", json: { view.reachable.count })
    }

    private static func view(_ visit: Visit) async throws -> ReminderView {
        let (slug, now) = (try visit.slug("initiative"), visit.store.time.now())
        let people = try await visit.read { try PeopleView.find(slug, at: now, in: $0) }
        return ReminderView(people, site: visit.origin.site)
    }

    private static func answer(_ view: ReminderView, wasSent: Bool, _ visit: Visit) -> Answer {
        Answer(
            page: { ReminderPage(view: view, wasSent: wasSent, form: visit.form, reader: visit.reader) },
            json: { ReminderJSON(view) })
    }
}

/// What programs read where a reminder stands. Fields are only ever added.
struct ReminderJSON: Encodable {
    struct Text: Encodable {
        let language: String
        let words: String
        let members: [Int64]
    }

    let texts: [Text]

    init(_ view: ReminderView) {
        texts = view.texts.map {
            Text(language: $0.language.rawValue, words: $0.words, members: $0.people.map(\.member.number.value))
        }
    }
}
