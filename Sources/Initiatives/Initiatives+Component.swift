internal import Core
public import Web

/// What every component stands on: initiatives, people and their seats, organisations, places, sources, the way in.
public enum InitiativesComponent {
    public static let manifest = Component(
        name: "Initiatives",
        tables: [
            Initiative.table, Organisation.table, Source.table, Place.table, Membership.table, Member.table,
            Profile.table, Seat.table, Voice.table, Founder.table, Account.table, AccountMember.table, Session.table,
            PendingSignIn.table, TokenGrant.table, Link.table, Throttle.table, Letter.table,
            ReplyCode.table, OrganisationAlias.table,
        ],
        routes: signInRoutes + peopleRoutes + setupRoutes,
        navigation: [
            NavigationItem(
                title: InitiativesText.peopleNavigation, path: "/people", component: "People", verb: .readShared)
        ],
        actions: [
            StartInitiative.self, DescribeInitiative.self, AddPlaces.self, NameOrganisation.self,
            DescribeOrganisation.self, LeaveTogether.self, InvitePeople.self, AcceptInvitation.self,
            DeclineInvitation.self, AskToJoin.self, AnswerRequest.self, OfferSeat.self, KeepProfile.self,
            LeaveSeat.self, EndSeat.self, ForgetMember.self, HandLink.self,
        ], problems: peopleProblems.merging(signInProblems) { own, _ in own }.merging(importProblems) { own, _ in own })
}
