internal import Core
public import Initiatives
internal import Web

extension PartnersComponent {
    /// Who is in it: from which parts of society, whether those who live the challenge lead, and who has not answered.
    public static let petal: PetalQuery = { actor, initiative, tx in
        // Who is in it is counted; where that was published is not asked here.
        let view = try PartnersView.of(initiative, sources: [:], for: actor, in: tx)
        let present = Sector.allCases.count - view.missing.count
        return Petal(
            component: "Partners", title: PartnersText.navigation, path: "/partners",
            signals: [
                Petal.Signal(
                    PartnersText.petalSectors(whole: Sector.allCases.count, part: present), part: Int64(present),
                    of: Int64(Sector.allCases.count), path: "/partners")
            ] + (actor.may(.readShared) ? [joined(view), heard(view), try living(initiative, in: tx)] : []))
    }

    private static func joined(_ view: PartnersView) -> Petal.Signal? {
        let joined = view.partners.filter { $0.membership.state == .joined }.count
        let asked = view.partners.filter { [.joined, .invited].contains($0.membership.state) }.count
        return Petal.Signal(
            PartnersText.petalJoined(whole: asked, part: joined), part: Int64(joined), of: Int64(asked),
            path: "/partners")
    }

    private static func heard(_ view: PartnersView) -> Petal.Signal? {
        let joined = view.partners.filter { $0.membership.state == .joined }
        let heard = joined.count { $0.silentSince == nil }
        return Petal.Signal(
            PartnersText.petalHeard(whole: joined.count, part: heard), part: Int64(heard), of: Int64(joined.count),
            path: "/partners")
    }

    /// Those who live the challenge lead where they are at least a third (house default).
    private static func living(_ initiative: Initiative, in tx: ReadTransaction) throws -> Petal.Signal? {
        let (all, living) =
            try tx.first(
                """
                SELECT COUNT(*) AS everybody, COALESCE(SUM(CASE WHEN p.standing = \(Standing.lives) THEN 1 ELSE 0 END), 0)
                  AS living
                FROM (SELECT DISTINCT member FROM seat WHERE scope = \(initiative.scope) AND state = 'held') s
                LEFT JOIN profile p ON p.scope = \(initiative.scope) AND p.member = s.member
                """
            ) { (try $0.get("everybody", as: Int64.self), try $0.get("living", as: Int64.self)) } ?? (0, 0)
        return Petal.Signal(
            PartnersText.petalLiving(whole: Int(all), part: Int(living)), part: 3 * living, of: all, path: "/people")
    }
}
