internal import Core
public import Initiatives
public import Web

/// Who is in the initiative, who is missing, how they work together, and how they see one another.
public enum PartnersComponent {
    public static let manifest = manifest(representation: [], doing: [])

    /// What components above know of partners.
    /// - Parameters:
    ///   - representation: what they count of who has which share.
    ///   - doing: what they know that a partner does.
    public static func manifest(
        representation: [Representation.Query], doing: [PartnerDoing.Query]
    ) -> Component {
        Component(
            name: "Partners",
            tables: [
                TieWord.table, Rating.table, ScoreFreeze.table, Score.table, Identifier.table, Website.table,
                WorkPlace.table, ToldApart.table, OutsideBody.table,
            ] + forRepair,
            routes: PartnerRoutes.all(doing) + ProfileRoutes.all + SameRoutes.all + FieldRoutes.all + TieRoutes.all
                + RatingRoutes.all + RepairRoutes.all + RepresentationRoutes.all(representation),
            navigation: [
                NavigationItem(title: PartnersText.navigation, path: "/partners", component: "Partners", isPetal: true)
            ],
            actions: [
                SayTies.self, RatePartner.self, FreezeScores.self, SayProfile.self, MergeOrganisations.self,
                SeparateOrganisations.self, TellApart.self, MapBody.self, ReviseBody.self, DropBody.self,
            ] + repairActions,
            problems: [
                "tie.stranger": PartnersText.problemTieStranger, "partner.speak": PartnersText.problemPartnerSpeak,
                "rating.answer": PartnersText.problemRatingAnswer, "scores.frozen": PartnersText.problemScoresFrozen,
                "identifier.scheme": PartnersText.problemIdentifierScheme,
                "identifier.value": PartnersText.problemIdentifierValue,
                "identifier.lei": PartnersText.problemIdentifierLei,
                "identifier.taken": PartnersText.problemIdentifierTaken,
                "field.not-yours": PartnersText.problemFieldNotYours,
                "merge.itself": PartnersText.problemMergeItself, "merge.has-people": PartnersText.problemMergeHasPeople,
                "merge.not-here": PartnersText.problemMergeNotHere, "merge.merged": PartnersText.problemMergeMerged,
                "profile.website": PartnersText.problemProfileWebsite, "profile.many": PartnersText.problemProfileMany,
            ].merging(repairProblems) { first, _ in first },
            confided: [Repair.self])
    }
}
