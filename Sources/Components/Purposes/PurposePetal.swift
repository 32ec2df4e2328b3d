internal import Core
public import Initiatives
internal import Web

extension PurposesComponent {
    /// How far the members agree on why they are here, and whether acting together still fits.
    public static let petal: PetalQuery = { actor, initiative, tx in
        let scope = initiative.scope
        let lives = try SharedResult.all(in: tx, scope: scope, for: actor).filter { $0.kind == .population }
        let targeted = lives.filter { $0.gapTarget != nil }.count
        return Petal(
            component: "Purposes", title: PurposesText.navigation, path: "/purpose",
            signals: [
                try agreement(actor, initiative, in: tx),
                initiative.nature == .publicFacts
                    ? nil
                    : Petal.Signal(
                        PurposesText.petalGap(whole: lives.count, part: targeted), part: Int64(targeted),
                        of: Int64(lives.count), path: "/results"),
                actor.may(.readShared) ? try fit(initiative, in: tx) : nil,
            ])
    }

    private static func agreement(
        _ actor: Actor, _ initiative: Initiative, in tx: ReadTransaction
    ) throws -> Petal.Signal? {
        let scope = initiative.scope
        if actor.may(.readShared), let open = try Ratification.open(in: tx, scope: scope) {
            let count = try RatificationCount.now(open.version, in: tx, scope: scope)
            return Petal.Signal(
                PurposesText.petalAnswered(whole: Int(count.entitled), part: Int(count.answered)),
                part: count.answered, of: count.entitled, path: "/purpose")
        }
        let isAgreed = try Purpose.current(in: tx, scope: scope) != nil
        return Petal.Signal(
            isAgreed ? PurposesText.petalAgreed : PurposesText.petalNotAgreed, part: isAgreed ? 1 : 0, of: 1,
            path: "/purpose")
    }

    private static func fit(_ initiative: Initiative, in tx: ReadTransaction) throws -> Petal.Signal? {
        guard initiative.nature != .publicFacts else { return nil }
        let isCurrent =
            try FitCheck.all(in: tx, scope: initiative.scope).first?.isCurrent(on: initiative.day(at: tx.now)) == true
        return Petal.Signal(
            isCurrent ? PurposesText.petalFit : PurposesText.petalNoFit, part: isCurrent ? 1 : 0, of: 1, path: "/fit")
    }
}
