internal import Web

extension InitiativesComponent {
    /// What can be wrong with people, seats and organisations, in plain words.
    static let peopleProblems: [String: Phrase] = [
        "people.none": InitiativesText.problemPeopleNone,
        "people.too-many": InitiativesText.problemPeopleTooMany,
        "people.line-unreadable": InitiativesText.problemPeopleLineUnreadable,
        "people.name-missing": InitiativesText.problemPeopleNameMissing,
        "people.here-already": InitiativesText.problemPeopleHereAlready,
        "people.twice": InitiativesText.problemPeopleTwice,
        "people.role-unknown": InitiativesText.problemPeopleRoleUnknown,
        "people.role-beyond": InitiativesText.problemPeopleRoleBeyond,
        "people.language-unknown": InitiativesText.problemPeopleLanguageUnknown,
        "people.other-organisation": InitiativesText.problemPeopleOtherOrganisation,
        "people.sector-unknown": InitiativesText.problemPeopleSectorUnknown,
        "people.sector-missing": InitiativesText.problemPeopleSectorMissing,
        "people.sector-differs": InitiativesText.problemPeopleSectorDiffers,
        "people.letters": InitiativesText.problemPeopleLetters,
        "name.plain": InitiativesText.problemNamePlain,
        "seat.role": InitiativesText.problemSeatRole,
        "seat.organisation-missing": InitiativesText.problemSeatOrganisationMissing,
        "seat.organisation-extra": InitiativesText.problemSeatOrganisationExtra,
        "seat.same": InitiativesText.problemSeatSame,
        "seat.last-steward": InitiativesText.problemSeatLastSteward,
        "seat.voice": InitiativesText.problemSeatVoice,
        "email.malformed": InitiativesText.problemEmailMalformed,
        "request.answered": InitiativesText.problemRequestAnswered,
        "invitation.answered": InitiativesText.problemInvitationAnswered,
        "membership.not-invited": InitiativesText.problemMembershipNotInvited,
        "throttled": InitiativesText.problemThrottled,
        "place.line": InitiativesText.problemPlaceLine,
        "place.none": InitiativesText.problemPlaceNone,
        "place.too-many": InitiativesText.problemPlaceTooMany,
        "place.parent-unknown": InitiativesText.problemPlaceParentUnknown,
        "place.too-deep": InitiativesText.problemPlaceTooDeep,
        "place.twice": InitiativesText.problemPlaceTwice,
    ]
}
