internal import Core
internal import Web

/// Reminding those who have not answered: words to paste, and letters.
enum ReminderRoutes {
    static let all = [
        Route(
            form: "/{initiative}/people/reminder", .arrange,
            .form(
                "Remind those who have not answered.", ReminderJSON.self, query: ["sent?"], fields: [],
                gives: .done(Int.self)), page: page, submit: submit)
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await view(visit)
        let sent = visit.query("sent").flatMap { Int($0) }
        // Whatever is typed into the address, the page says no number that cannot be.
        return answer(view, sent: sent.flatMap { (0...view.reachable.count).contains($0) ? $0 : nil }, visit)
    }

    /// Nobody gets a second letter within three days, so pressing twice writes once.
    private static func submit(_ visit: Visit) async throws -> Answer {
        let view = try await view(visit)
        let sent = try await visit.store.operate { tx in
            try view.reachable.filter { try Letter.repeated(.reminder, to: $0, in: tx) }.count
        }
        return Answer(done: "\(view.path)?sent=\(sent)", json: { sent })
    }

    private static func view(_ visit: Visit) async throws -> ReminderView {
        let (slug, now) = (try visit.slug("initiative"), visit.store.time.now())
        let people = try await visit.read { try PeopleView.find(slug, for: visit.actor, at: now, in: $0) }
        return ReminderView(people, site: visit.origin.site)
    }

    private static func answer(_ view: ReminderView, sent: Int?, _ visit: Visit) -> Answer {
        Answer(
            page: {
                ReminderPage(
                    view: view, sent: sent, canMail: visit.origin.canMail, form: visit.form,
                    reader: visit.reader)
            },
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
