internal import Core
internal import Initiatives
internal import Web

/// What the form of a result needs to know: where it could be, and how the result is now, if there is one.
struct ResultFormView: Sendable {
    var initiative: Initiative
    var places: [Place]
    var kind: SharedResult.Kind
    var known: Known?

    struct Known: Sendable {
        var result: SharedResult
        var words: ResultWords
        var edition: String
    }

    /// Of what was agreed on, only gap and target can be said better.
    var isFree: Bool { known.map { $0.result.state == .suggested } ?? true }
}

extension ResultFormView {
    static func empty(_ slug: Slug, kind: SharedResult.Kind, in tx: ReadTransaction) throws -> ResultFormView {
        let initiative = try Initiative.find(slug, in: tx)
        return ResultFormView(
            initiative: initiative, places: try Place.all(in: tx, scope: initiative.scope), kind: kind)
    }

    static func find(_ slug: Slug, _ result: Slug, in tx: ReadTransaction) throws -> ResultFormView {
        let initiative = try Initiative.find(slug, in: tx)
        let found = try SharedResult.standing(result, in: tx, scope: initiative.scope)
        return ResultFormView(
            initiative: initiative, places: try Place.all(in: tx, scope: initiative.scope), kind: found.kind,
            known: Known(result: found, words: try ResultWords(of: found, in: tx), edition: try found.edition))
    }
}

// From the form to words and back. The names of the fields are those of the words.
extension ResultWords {
    /// What was typed.
    /// - Parameter known: what cannot be changed any more is taken from here.
    init(_ form: Form, over known: ResultWords? = nil) throws {
        let kind = try known?.kind ?? form.choice("kind", as: SharedResult.Kind.self)
        let isLives = kind == .population
        self.init(
            kind: kind, statement: try known?.statement ?? form.text("statement", most: Most.statement),
            place: try known?.place ?? Slug(checking: form.text("place", most: 80), at: "place"),
            worstOff: try known.map(\.worstOff) ?? (isLives ? form.text("worstOff", most: Most.worstOff) : nil),
            systemKind: try known.map(\.systemKind)
                ?? (isLives ? nil : form.choice("systemKind", as: SharedResult.SystemKind.self)))
        guard isLives else { return }
        gap = try form.optionalText("gap", most: Most.gap)
        gapSource = try form.optionalText("gapSource", most: Most.source)
        gapTarget = try form.optionalText("gapTarget", most: Most.gap)
        gapTargetBy = try form.optionalDay("gapTargetBy")
    }

    /// As a form shows them.
    var fields: [String: String] {
        let fields: [String: String?] = [
            "kind": kind.rawValue, "statement": statement, "place": place.text, "worstOff": worstOff,
            "systemKind": systemKind?.rawValue, "gap": gap, "gapSource": gapSource, "gapTarget": gapTarget,
            "gapTargetBy": gapTargetBy?.description,
        ]
        return fields.compactMapValues { $0 }
    }
}
