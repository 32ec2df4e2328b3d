internal import Activities
internal import Core
internal import Initiatives
internal import Web

/// From an address to the ways through life.
enum PathwayRoutes {
    private static let one = "/{initiative}/pathways/{pathway}"
    private static let words: [Contract.Field] = ["name", "about?", .family("stage-"), .family("step-")]

    static let all: [Route] = [
        Route("/{initiative}/pathways", .readPublished, .page("The ways through life.", [PathwayJSON].self)) { visit in
            let (slug, actor) = (try visit.slug("initiative"), visit.actor)
            let book = try await visit.read {
                try PathwayBook.of(Initiative.find(slug, in: $0), isMember: actor.may(.readShared), in: $0)
            }
            return Answer(
                page: { PathwaysPage(book: book, mayDraw: actor.may(.arrange), reader: visit.reader) },
                json: { book.ways.map(PathwayJSON.init) })
        },
        Route(
            form: "/{initiative}/pathways/draw", .arrange,
            .form("Draw a pathway.", PathwayFormJSON.self, fields: words, gives: .done(String.self))
        ) { visit in
            let desk = try await visit.drawing()
            return form(visit, desk.0, desk.1, known: nil)
        } submit: { visit in
            let (initiative, stages) = try await visit.drawing()
            let slug = try await visit.perform(
                DrawPathway(scope: initiative.scope, words: PathwayWords(visit.form, stages)))
            return Answer(done: "/\(initiative.slug)/pathways/\(slug)", json: { slug.text })
        },
        Route(one, .readPublished, .page("A pathway, with what helps at each stage.", PathwayJSON.self)) { visit in
            let view = try await visit.pathway()
            return Answer(
                page: { PathwayPage(view: view, reader: visit.reader) }, json: { PathwayJSON(view.way) })
        },
        Route(
            "\(one)/pathway.csv", .readPublished,
            .file("A pathway as a spreadsheet; how many went on stands in it for members.", type: Spreadsheet.type)
        ) { visit in
            Spreadsheet(try await visit.pathway()).answer
        },
        Route(
            form: "\(one)/revise", .arrange,
            .form("Draw a pathway anew.", PathwayFormJSON.self, fields: ["edition"] + words)
        ) { visit in
            let (initiative, stages) = try await visit.drawing()
            return form(visit, initiative, stages, known: try await visit.pathway())
        } submit: { visit in
            let (view, stages) = (try await visit.pathway(), try await visit.drawing().1)
            _ = try await visit.perform(
                RevisePathway(
                    scope: view.initiative.scope, pathway: view.way.pathway.slug,
                    basedOn: try visit.form.text("edition", most: 64), words: PathwayWords(visit.form, stages)))
            return Answer(done: view.path)
        },
        Route(
            form: "\(one)/remove", .arrange,
            .form("Take a pathway away.", PathwayJSON.self, fields: ["edition"])
        ) { visit in
            let view = try await visit.pathway()
            return Answer(
                page: { RemovePathwayPage(view: view, form: visit.form, reader: visit.reader) },
                json: { PathwayJSON(view.way) })
        } submit: { visit in
            let view = try await visit.pathway()
            _ = try await visit.perform(
                RemovePathway(
                    scope: view.initiative.scope, pathway: view.way.pathway.slug,
                    basedOn: try visit.form.text("edition", most: 64)))
            return Answer(done: "/\(view.initiative.slug)/pathways")
        },
        Route(
            form: "\(one)/steps/{stage}", .record,
            .form(
                "Say how many went on from a stage to the next.", PathwayJSON.self,
                fields: ["to", "period", .choice("known", Known.allCases), "made?", "whole?", "source"])
        ) { visit in
            let (view, stop) = try await visit.step()
            return Answer(
                page: { StepFormPage(view: view, stop: stop, form: visit.form, reader: visit.reader) },
                json: { PathwayJSON(view.way) })
        } submit: { visit in
            let (view, stop) = try await visit.step()
            guard let to = stop.step?.to.number else { throw Problem.notFound }
            // Somebody may have drawn the way anew while this was typed.
            guard try visit.form.text("to", most: 20) == "\(to.value)" else {
                throw Problem(.conflict, "row.changed", "Somebody drew this pathway anew meanwhile.")
            }
            _ = try await visit.perform(
                StateTransition(
                    scope: view.initiative.scope, pathway: view.way.pathway.slug, from: stop.stage.number, to: to,
                    period: try visit.form.period("period"), count: try StateTransition.Count(visit.form),
                    source: try visit.form.text("source", most: StateTransition.mostSource)))
            return Answer(done: view.path)
        },
    ]

    private static func form(
        _ visit: Visit, _ initiative: Initiative, _ stages: [LifeStage], known: PathwayView?
    ) -> Answer {
        Answer(
            page: {
                DrawPage(
                    initiative: initiative, stages: stages, known: known, form: visit.form, reader: visit.reader)
            }, json: { PathwayFormJSON(stages, known?.way) })
    }
}

extension Visit {
    fileprivate func pathway() async throws -> PathwayView {
        let (slug, pathway, actor) = (try slug("initiative"), try slug("pathway"), actor)
        return try await read { try PathwayView.find(slug, pathway, for: actor, in: $0) }
    }

    fileprivate func drawing() async throws -> (Initiative, [LifeStage]) {
        let slug = try slug("initiative")
        return try await read { tx in
            let initiative = try Initiative.find(slug, in: tx)
            return (initiative, try LifeStage.all(in: tx, scope: initiative.scope))
        }
    }

    /// - Throws: not found for whoever acts for no organisation, and where the way ends.
    fileprivate func step() async throws -> (PathwayView, PathwayBook.Stop) {
        let (view, stage) = (try await pathway(), try number("stage", of: LifeStage.self))
        guard view.mayState, let stop = view.way.stops.first(where: { $0.stage.number == stage }), stop.step != nil
        else { throw Problem.notFound }
        return (view, stop)
    }
}
