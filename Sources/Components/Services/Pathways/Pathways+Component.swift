internal import Activities
internal import Core
public import Purposes
internal import Web

// What pathways bring to the house.
extension ServicesComponent {
    static let pathwayTables: [Table] = [Pathway.table, PathwayStage.table, Transition.table]
    static let pathwayActions: [any Action.Type] = [
        DrawPathway.self, RevisePathway.self, RemovePathway.self, StateTransition.self,
    ]
    static let pathwayProblems: [String: Phrase] = [
        "pathway.stages": ServicesText.problemPathwayStages,
        "pathway.stage": ServicesText.problemPathwayStage,
        "pathway.no-next": ServicesText.problemPathwayNoNext,
        "pathway.more": ServicesText.problemPathwayMore,
    ]

    /// Stages of pathways at which nobody helps, and steps of which nobody knows how many make them.
    public static let looseEnds: LooseEndQuery = { actor, initiative, tx in
        let ways = try PathwayBook.of(initiative, isMember: actor.may(.readShared), in: tx).ways
        return [
            LooseEndGroup(
                title: ServicesText.looseBare, reason: ServicesText.looseBareReason, hue: .activities,
                ends: ways.flatMap { way in
                    way.stops.filter(\.isBare).map { way.looseEnd("\(way.pathway.name): \($0.stage.name)") }
                }),
            LooseEndGroup(
                title: ServicesText.looseSilent, reason: ServicesText.looseSilentReason, hue: .activities,
                ends: ways.flatMap { way in
                    way.stops.compactMap { stop in
                        stop.step.flatMap { step in
                            step.isSilent ? way.looseEnd("\(stop.stage.name) → \(step.to.name)") : nil
                        }
                    }
                }),
        ]
    }
}

extension PathwayBook.Way {
    fileprivate func looseEnd(_ words: String) -> LooseEnd { LooseEnd(words, path: "/pathways/\(pathway.slug)") }
}
