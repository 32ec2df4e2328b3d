internal import Core
public import Web

/// Who is in the initiative, who is missing, how they work together, and how they see one another.
public enum PartnersComponent {
    public static let manifest = Component(
        name: "Partners", tables: [TieWord.table, Rating.table, ScoreFreeze.table, Score.table],
        routes: PartnerRoutes.all + TieRoutes.all + RatingRoutes.all,
        navigation: [
            NavigationItem(title: PartnersText.navigation, path: "/partners", component: "Partners", isPetal: true)
        ],
        actions: [SayTies.self, RatePartner.self, FreezeScores.self],
        problems: [
            "tie.stranger": PartnersText.problemTieStranger, "partner.speak": PartnersText.problemPartnerSpeak,
            "rating.answer": PartnersText.problemRatingAnswer, "scores.frozen": PartnersText.problemScoresFrozen,
        ])
}
