internal import Core
public import Initiatives
internal import Web

extension PurposesComponent {
    /// Who proposed what there is to agree on, and whose visions stand beside each other. In a part of society with one
    /// person it would tell who that was, so it is for those who are told names.
    public static let representation: Representation.Query = { actor, initiative, tx in
        guard actor.knowsWhoSaidWhat else { return [] }
        let proposing = [DraftPurpose.name, SuggestResult.name, NameResult.name, AddStep.name]
        let visions = try tx.records(Vision.self, "scope = \(initiative.scope)").map(\.voice)
        return [
            .init(
                "proposals", PurposesText.representProposals,
                try Representation.holders(doing: proposing, in: tx, scope: initiative.scope)),
            .init(
                "visions", PurposesText.representVisions,
                try Representation.holders(speaking: visions, in: tx, scope: initiative.scope)),
        ]
    }
}
