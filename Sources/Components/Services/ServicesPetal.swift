internal import Core
public import Initiatives
internal import Web

extension ServicesComponent {
    /// Whether what is told of help is still true, and whether somebody helps wherever pathways lead. Of people who were led
    /// on nothing is told here: that is for those in charge.
    public static let petal: PetalQuery = { actor, initiative, tx in
        let (stale, all) = try CoverView.ages(in: tx, initiative)
        let book = try PathwayBook.of(initiative, isMember: actor.may(.readShared), in: tx)
        let stops = book.ways.flatMap(\.stops)
        let helped = stops.count { !$0.isBare }
        return Petal(
            component: "Services", title: ServicesText.navigation, path: "/services",
            signals: [
                Petal.Signal(
                    ServicesText.petalChecked(whole: all, part: all - stale), part: Int64(all - stale),
                    of: Int64(all), path: "/services/places"),
                Petal.Signal(
                    ServicesText.petalHelped(whole: stops.count, part: helped), part: Int64(helped),
                    of: Int64(stops.count), path: "/pathways"),
                actor.may(.readShared) ? counted(stops.compactMap(\.step)) : nil,
            ])
    }

    private static func counted(_ steps: [PathwayBook.Step]) -> Petal.Signal? {
        let counted = steps.count { !$0.isSilent }
        return Petal.Signal(
            ServicesText.petalCounted(whole: steps.count, part: counted), part: Int64(counted),
            of: Int64(steps.count), path: "/pathways")
    }
}
