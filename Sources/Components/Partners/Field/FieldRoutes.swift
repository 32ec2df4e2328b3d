internal import Core
internal import Initiatives
internal import Web

/// From an address to those outside who help or hinder.
enum FieldRoutes {
    private static let fields: [Contract.Field] = [
        "name", .choice("sector", Sector.allCases), .choice("stand", OutsideBody.Stand.allCases), "why",
    ]

    static let all = [
        Route(
            "/{initiative}/partners/field", .readShared,
            .page("Bodies outside that help or hinder.", FieldJSON.self)
        ) { visit in
            let view = try await view(visit)
            return Answer(page: { FieldPage(view: view, reader: visit.reader) }, json: { FieldJSON(view) })
        },
        Route(
            form: "/{initiative}/partners/field/add", .propose,
            .form(
                "Put a body outside on the map.", FieldJSON.self, fields: fields,
                gives: .done(Number<OutsideBody>.self))
        ) { visit in
            let view = try await view(visit)
            return Answer(
                page: { BodyFormPage(view: view, known: nil, form: visit.form, reader: visit.reader) },
                json: { FieldJSON(view) })
        } submit: { visit in
            let view = try await view(visit)
            let number = try await visit.perform(MapBody(scope: view.initiative.scope, words: try visit.form.body()))
            return Answer(done: view.path, json: { number })
        },
        Route(
            form: "/{initiative}/partners/field/{body}", .propose,
            .form("Change what is said of a body outside.", BodyJSON.self, fields: fields)
        ) { visit in
            let (view, known) = try await own(visit)
            return Answer(
                page: { BodyFormPage(view: view, known: known, form: visit.form, reader: visit.reader) },
                json: { BodyJSON(known) })
        } submit: { visit in
            let (view, known) = try await own(visit)
            _ = try await visit.perform(
                ReviseBody(scope: view.initiative.scope, body: known.known.number, words: try visit.form.body()))
            return Answer(done: view.path)
        },
        Route(
            button: "/{initiative}/partners/field/{body}/drop", .propose,
            .button("Take a body outside off the map.")
        ) { visit in
            let (view, known) = try await own(visit)
            _ = try await visit.perform(DropBody(scope: view.initiative.scope, body: known.known.number))
            return Answer(done: view.path)
        },
    ]

    private static func view(_ visit: Visit) async throws -> FieldView {
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        return try await visit.read { try FieldView.find(slug, for: actor, in: $0) }
    }

    private static func own(_ visit: Visit) async throws -> (FieldView, FieldView.Body) {
        let number = try visit.number("body", of: OutsideBody.self)
        let view = try await view(visit)
        guard let known = view.bodies.first(where: { $0.known.number == number }), known.mayChange else {
            throw Problem.notFound
        }
        return (view, known)
    }
}

extension Form {
    fileprivate func body() throws -> BodyWords {
        BodyWords(
            name: try text("name", most: BodyWords.most.name), sector: try choice("sector", as: Sector.self),
            stand: try choice("stand", as: OutsideBody.Stand.self), why: try text("why", most: BodyWords.most.why))
    }
}
