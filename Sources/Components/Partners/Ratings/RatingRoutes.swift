internal import CSV
internal import Core
internal import Initiatives
internal import Web

/// From an address to how organisations see one another.
enum RatingRoutes {
    static let all = [
        Route(
            form: "/{initiative}/partners/{organisation}/rate", .speak,
            .form(
                "Say in confidence how one's own organisation sees another.", RateJSON.self,
                fields: RatingItem.allCases.map { .choice($0.field, AnswerChoice.allCases) })
        ) { visit in
            let view = try await visit.rating()
            return Answer(
                page: { RatePage(view: view, form: visit.form, reader: visit.reader) }, json: { RateJSON(view) })
        } submit: { visit in
            let view = try await visit.rating()
            let answers = try RatingItem.allCases.map { ($0, try visit.form.choice($0.field, as: AnswerChoice.self)) }
            _ = try await visit.perform(
                RatePartner(
                    scope: view.initiative.scope, organisation: view.rated.slug,
                    answers: Dictionary(uniqueKeysWithValues: answers.map { ($0, $1.number) })))
            return Answer(done: "/\(view.initiative.slug)/partners/\(view.rated.slug)")
        },
        Route(
            "/{initiative}/partners/scores", .readShared,
            .page("How the organisations see one another, frozen.", ScoresJSON.self, query: ["period?"])
        ) { visit in
            let view = try await visit.scores()
            return Answer(
                page: { ScoresPage(view: view, seal: visit.form.seal, reader: visit.reader) },
                json: { ScoresJSON(view) })
        },
        Route(
            "/{initiative}/partners/scores.csv", .readShared,
            .file("The frozen scores, as a spreadsheet.", type: Spreadsheet.type, query: ["period?"])
        ) { visit in
            Spreadsheet(scores: try await visit.scores()).answer
        },
        Route(
            button: "/{initiative}/partners/scores/freeze", .arrange, .button("Freeze this quarter's scores, once.")
        ) { visit in
            let slug = try visit.slug("initiative")
            let scope = try await visit.read { try Initiative.find(slug, in: $0).scope }
            _ = try await visit.perform(FreezeScores(scope: scope))
            return Answer(done: "/\(slug)/partners/scores")
        },
    ]
}

/// The answers as a form sends them.
enum AnswerChoice: String, CaseIterable {
    case hardly = "1"
    case little = "2"
    case much = "3"
    case veryMuch = "4"

    var number: Int64 { Int64(rawValue) ?? 0 }
}

extension Visit {
    fileprivate func rating() async throws -> RateView {
        let (slug, organisation, actor) = (try slug("initiative"), try slug("organisation"), actor)
        return try await read { try RateView.find(slug, organisation, for: actor, in: $0) }
    }

    fileprivate func scores() async throws -> ScoresView {
        let (slug, period, actor) = (try slug("initiative"), query("period"), actor)
        return try await read { try ScoresView.find(slug, quarter: period, for: actor, in: $0) }
    }
}

extension Spreadsheet {
    /// What is shown of each, item by item, exactly.
    init(scores view: ScoresView) {
        self.init(
            "scores", columns: ["organisation", "item", "bound", "score", "raters", "asked", "period"]
        ) { writer in
            for partner in view.partners {
                for item in RatingItem.allCases {
                    guard let score = partner.scores[item] else { continue }
                    writer.append(partner.organisation.name)
                    writer.append(item.rawValue)
                    writer.append(score.bound.rawValue)
                    writer.append(score.shown.number.description)
                    writer.append(number: score.raters)
                    writer.append(number: score.asked)
                    writer.append(score.period.description)
                    writer.endRow()
                }
            }
        }
    }
}
