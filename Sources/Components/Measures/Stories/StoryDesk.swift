internal import Core
internal import Initiatives

extension StoriesView {
    /// How many were told at a place, and how many of them wait for a reviewer.
    struct Counts {
        var place: Number<Place>
        var told: Int
        var waiting: Int

        static func all(of measure: Measure, for actor: Actor, in tx: ReadTransaction) throws -> [Counts] {
            try tx.all(
                """
                SELECT place, COUNT(*) AS told, SUM(CASE state WHEN 'submitted' THEN 1 ELSE 0 END) AS waiting
                FROM change_story WHERE \(ChangeStory.seen(of: measure, by: actor)) GROUP BY place
                """
            ) { Counts(place: try $0.get("place"), told: Int($0.int64(1)), waiting: Int($0.int64(2))) }
        }

        /// In the order of the places.
        static func placed(_ counts: [Counts], _ places: [Place]) -> [PlaceCount] {
            places.compactMap { place in
                counts.first { $0.place == place.number }.map { PlaceCount(place: place, count: $0.told) }
            }
        }
    }

    /// Lays out what was told for whoever looks: where, for whom, and what they can do about it.
    struct Desk {
        let actor: Actor
        /// Those that whoever looks may know of; what was told elsewhere is shown at the whole.
        let places: [Place]
        let whole: Place
        let organisations: [Organisation]
        let own: Set<Number<Organisation>>

        init(_ actor: Actor, _ places: [Place], _ whole: Place, in tx: ReadTransaction, scope: Scope) throws {
            self.actor = actor
            self.places = places
            self.whole = whole
            organisations = try actor.may(.readShared) ? tx.records(Organisation.self, "scope = \(scope)") : []
            own = try actor.may(.release) ? ChangeStory.ownOrganisations(of: actor, in: tx, scope: scope) : []
        }

        func told(_ story: ChangeStory) -> Told {
            Told(
                story: story, place: places.first { $0.number == story.place } ?? whole,
                organisation: organisations.first { $0.number == story.behalf },
                isMine: actor.may(.propose) && story.member.value == actor.member,
                mayReview: actor.may(.release) && story.state == .submitted && !story.isOwn(of: actor, with: own))
        }
    }
}

extension StoriesView.Choice {
    /// Newest first.
    func stories(
        of measure: Measure, at place: Place?, for actor: Actor, in tx: ReadTransaction
    ) throws -> [ChangeStory] {
        var wanted = ChangeStory.seen(of: measure, by: actor)
        if let place { wanted = "\(wanted) AND place = \(place.number)" }
        if let only { wanted = "\(wanted) AND number = \(only)" }
        let (most, skipped) = (Int64(most), Int64(max(0, page - 1) * most))
        return try tx.records(ChangeStory.self, "\(wanted) ORDER BY number DESC LIMIT \(most) OFFSET \(skipped)")
    }
}
