internal import Core
internal import Initiatives
internal import Purposes
internal import Web

/// What the form for an activity offers: the results, places, groups and stages that there are.
struct ActivityFormView: Sendable {
    var initiative: Initiative
    /// The activity to be changed, and the edition of it that the form begins with.
    var known: ActivityBook.Entry?
    var edition: String?
    /// What a new one is begun for, where somebody comes from a gap.
    var offer = Offer()
    var results: [SharedResult]
    var places: [Place]
    var groups: [PopulationGroup]
    var stages: [LifeStage]
    /// What it can build on.
    var others: [Activity]

    /// A result and a place that lack somebody who does something.
    struct Offer: Sendable {
        var result: String?
        var place: String?
    }

    /// - Parameter activity: nil for a new one.
    static func find(
        _ slug: Slug, _ activity: Slug?, for actor: Actor, in tx: ReadTransaction
    ) throws -> ActivityFormView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let book = try ActivityBook.of(initiative, for: actor, in: tx)
        let known = try activity.map { slug in
            guard let entry = book[slug], try entry.activity.isTended(by: actor, in: tx) else { throw Problem.notFound }
            return entry
        }
        return ActivityFormView(
            initiative: initiative, known: known, edition: try known?.activity.edition,
            results: try SharedResult.all(in: tx, scope: scope),
            places: try Place.all(in: tx, scope: scope), groups: try PopulationGroup.all(in: tx, scope: scope),
            stages: try LifeStage.all(in: tx, scope: scope),
            others: book.entries.map(\.activity).filter { $0.number != known?.activity.number })
    }

    /// What the fields hold before somebody types.
    var fields: [String: [String]] {
        guard let known else {
            return [
                "results": offer.result.map { [$0] } ?? [], "places": offer.place.map { [$0] } ?? [],
            ]
        }
        let activity = known.activity
        let before = others.first { $0.number == activity.buildsOn }
        return [
            "title": [activity.title], "change": [activity.change], "results": known.results.map(\.slug.text),
            "places": known.places.map(\.slug.text), "groups": known.groups.map { String($0.number.value) },
            "stages": known.stages.map { String($0.number.value) },
            "starts": activity.starts.map { [$0.description] } ?? [],
            "ends": activity.ends.map { [$0.description] } ?? [], "buildsOn": before.map { [$0.slug.text] } ?? [],
        ]
    }
}

extension ActivityWords {
    init(_ form: Form) throws {
        self.init(
            title: try form.text("title", most: Most.title), change: try form.text("change", most: Most.change),
            results: try form.all("results").map { try Slug(checking: $0, at: "results") },
            places: try form.all("places").map { try Slug(checking: $0, at: "places") },
            groups: try form.numbers("groups"), stages: try form.numbers("stages"),
            starts: try form.optionalDay("starts"), ends: try form.optionalDay("ends"),
            buildsOn: try form.optionalText("buildsOn", most: 80).map { try Slug(checking: $0, at: "buildsOn") })
    }
}

extension Form {
    fileprivate func numbers<Thing>(_ name: String) throws -> [Number<Thing>] {
        try all(name).map { text in
            guard let value = Int64(text), value > 0 else {
                throw Problem.invalid("choice.unknown", at: name, "“\(text.prefix(80))” is not one of the choices.")
            }
            return Number(value)
        }
    }
}
