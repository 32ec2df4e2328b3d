internal import Core
internal import Initiatives

/// One version as members see it, with what the founding circle said to it while it was a draft.
struct VersionDetails: Sendable {
    struct Consent: Sendable {
        var called: Called
        var consent: DraftConsent
    }

    var initiative: Initiative
    var actor: Actor
    var version: VersionView
    var consents: [Consent]
}

extension VersionDetails {
    static func find(
        _ slug: Slug, _ number: Number<PurposeVersion>, for actor: Actor, in tx: ReadTransaction
    ) throws -> VersionDetails {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let speakers = try Speakers(in: tx, scope: scope, for: actor)
        let version = try PurposeVersion.find(number, in: tx, scope: scope)
        let consents = try tx.records(
            DraftConsent.self, "scope = \(scope) AND version = \(number) ORDER BY member")
        return VersionDetails(
            initiative: initiative, actor: actor, version: try VersionView.of(version, speakers, in: tx),
            consents: consents.map { Consent(called: speakers.called($0.member), consent: $0) })
    }
}

/// Two versions beside each other.
struct VersionComparison: Sendable {
    var initiative: Initiative
    var from: PurposeVersion
    var to: PurposeVersion

    static func find(
        _ slug: Slug, from: Number<PurposeVersion>, to: Number<PurposeVersion>, in tx: ReadTransaction
    ) throws -> VersionComparison {
        let initiative = try Initiative.find(slug, in: tx)
        return VersionComparison(
            initiative: initiative, from: try PurposeVersion.find(from, in: tx, scope: initiative.scope),
            to: try PurposeVersion.find(to, in: tx, scope: initiative.scope))
    }

    /// What the two say differently.
    var changed: [PurposeText.Field] { PurposeText.Field.allCases.filter { from.text[$0] != to.text[$0] } }
    /// What both say alike.
    var same: [PurposeText.Field] {
        PurposeText.Field.allCases.filter { to.text[$0] != nil && from.text[$0] == to.text[$0] }
    }
}
