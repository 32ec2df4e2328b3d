internal import Core
internal import HTML
internal import Measures
internal import Partners
internal import Services
internal import Web

extension Entry {
    /// Whether it would tell who told something of their own or of somebody whom they know, who answered in confidence, or
    /// who led somebody to whom: nobody is named for that.
    var hidesWho: Bool {
        Entry.untold.contains(action)
    }

    /// The actions of which nobody is told who did them.
    static let untold = Set([TellChange.name, TakeBackChange.name])
        .union(inConfidence)

    /// The actions about somebody who was promised that nobody else knows, those between two who talk in private, and
    /// what is answered about others. They look alike, so that each hides among the others.
    static let inConfidence = ServicesComponent.aboutPeople.union(PartnersComponent.inPrivate).union([RatePartner.name])

    /// Whether it is only told that something was done: which it was, at that moment, could tell who was there, or that
    /// two talk in private at all.
    var isInConfidence: Bool { Entry.inConfidence.contains(action) }

    /// The action as pages and programs are told of it.
    var shownAction: String { isInConfidence ? ActionName.inConfidence : action }

    /// When it was; of what is in confidence only the day, as UTC counts it.
    var shownTime: Instant {
        let day: Int64 = 86_400_000_000
        return isInConfidence ? Instant(microseconds: time.microseconds / day * day) : time
    }

    /// When it was, in words.
    func shownTime(in timeZone: String, _ reader: Reader) -> String {
        isInConfidence
            ? reader.day(Day(number: shownTime.microseconds / 86_400_000_000)) : reader.instant(time, in: timeZone)
    }

    /// What it was about; empty where that tells what it was.
    var shownSubject: String { isInConfidence ? "" : subject }
}

extension EntryView {
    /// What it wrote, unless that tells which step it was.
    var shownWrote: [(table: String, rows: Int64)] { entry.isInConfidence ? [] : wrote }
}

/// What an entry's action did, in plain words. An action that has no words here yet is shown by its own name.
struct ActionName: HTML {
    let entry: Entry
    let reader: Reader

    var body: some HTML {
        if let words = ActionName.words[entry.shownAction] {
            reader(words)
        } else {
            code { entry.shownAction }
        }
    }

    static let inConfidence = "in-confidence"

    static let words: [String: Phrase] = [
        inConfidence: OverviewText.actionInConfidence,
        "initiatives.start": OverviewText.actionStart,
        "initiatives.describe": OverviewText.actionInitiative,
        "places.add": OverviewText.actionPlaces,
        "organisations.name": OverviewText.actionOrganisation,
        "organisations.describe": OverviewText.actionDescribe,
        "organisations.leave": OverviewText.actionLeaveTogether,
        "services.import": OverviewText.actionImportServices,
        "services.add": OverviewText.actionAddService,
        "services.revise": OverviewText.actionReviseService,
        "services.assure": OverviewText.actionAssureService,
        "services.say-room": OverviewText.actionSayRoom,
        "people.invite": OverviewText.actionInvite,
        "people.accept": OverviewText.actionAccept,
        "people.decline": OverviewText.actionDecline,
        "people.ask": OverviewText.actionAsk,
        "people.answer-request": OverviewText.actionAnswerRequest,
        "people.offer-seat": OverviewText.actionOffer,
        "people.keep-profile": OverviewText.actionProfile,
        "people.leave": OverviewText.actionLeave,
        "people.end-seat": OverviewText.actionEndSeat,
        "people.forget": OverviewText.actionForget,
        "people.hand-link": OverviewText.actionHandLink,
        "purposes.draft": OverviewText.actionDraft,
        "purposes.share-view": OverviewText.actionView,
        "purposes.seat-circle": OverviewText.actionCircle,
        "purposes.consent": OverviewText.actionConsent,
        "purposes.open": OverviewText.actionOpenPurpose,
        "purposes.answer": OverviewText.actionAnswer,
        "purposes.close": OverviewText.actionClose,
        "purposes.withdraw": OverviewText.actionWithdraw,
        "purposes.suggest-result": OverviewText.actionSuggest,
        "purposes.keep-result": OverviewText.actionKeepResult,
        "purposes.revise-result": OverviewText.actionRevise,
        "purposes.retire-result": OverviewText.actionRetire,
        "purposes.add-step": OverviewText.actionStep,
        "purposes.revise-step": OverviewText.actionReviseStep,
        "purposes.retire-step": OverviewText.actionRetireStep,
        "purposes.add-assumption": OverviewText.actionAssumption,
        "purposes.learn-about": OverviewText.actionLearn,
        "purposes.share-vision": OverviewText.actionVision,
        "activities.start": OverviewText.actionActivityStart,
        "activities.revise": OverviewText.actionActivityRevise,
        "activities.move": OverviewText.actionActivityMove,
        "activities.publish": OverviewText.actionActivityPublish,
        "activities.ask-to-own": OverviewText.actionActivityAsk,
        "activities.answer-owning": OverviewText.actionActivityOwn,
        "activities.set-capacity": OverviewText.actionActivityRoom,
        "purposes.declare-stage": OverviewText.actionStage,
        "purposes.check-fit": OverviewText.actionFit,
        "purposes.state": OverviewText.actionPurpose,
        "purposes.publish-aim": OverviewText.actionAim,
        "purposes.name-result": OverviewText.actionResult,
        "partners.say-ties": OverviewText.actionSayTies,
        "partners.freeze-scores": OverviewText.actionFreezeScores,
        "partners.say-profile": OverviewText.actionSayProfile,
        "partners.merge": OverviewText.actionMergeOrganisations,
        "partners.separate": OverviewText.actionSeparateOrganisations,
        "partners.tell-apart": OverviewText.actionTellApart,
        "partners.map-body": OverviewText.actionMapBody,
        "partners.revise-body": OverviewText.actionReviseBody,
        "partners.drop-body": OverviewText.actionDropBody,
        "measures.define": OverviewText.actionMeasure,
        "measures.break-series": OverviewText.actionBreak,
        "measures.tell-story": OverviewText.actionStory,
        "measures.open-batch": OverviewText.actionOpen,
        "measures.record-figures": OverviewText.actionRecord,
        "measures.publish-batch": OverviewText.actionPublish,
        "measures.import-figures": OverviewText.actionImport,
        "measures.keep-mapping": OverviewText.actionMapping,
        "measures.remove-mapping": OverviewText.actionRemoveMapping,
        "measures.read-gap-on": OverviewText.actionGap,
        "measures.set-marker": OverviewText.actionMarker,
        "measures.schedule-reports": OverviewText.actionSchedule,
        "measures.name-reporter": OverviewText.actionReporter,
        "measures.count-activities": OverviewText.actionCountActivities,
        "measures.take-need": OverviewText.actionTakeNeed,
        "measures.name-reviewers": OverviewText.actionReviewers,
        "measures.save-report": OverviewText.actionSaveReport,
        "measures.submit-report": OverviewText.actionSubmitReport,
        "measures.take-back-report": OverviewText.actionTakeBackReport,
        "measures.correct-report": OverviewText.actionCorrectReport,
        "measures.accept-report": OverviewText.actionAcceptReport,
        "measures.return-report": OverviewText.actionReturnReport,
        "measures.prefer-source": OverviewText.actionPrefer,
        "measures.tell-change": OverviewText.actionTellChange,
        "measures.take-back-change": OverviewText.actionTakeBackChange,
        "measures.accept-change": OverviewText.actionAcceptChange,
        "measures.return-change": OverviewText.actionReturnChange,
        "measures.say-on-report": OverviewText.actionSayOnReport,
        "measures.say-on-curve": OverviewText.actionSayOnCurve,
        "measures.take-back-note": OverviewText.actionTakeBackNote,
        "measures.back-proposal": OverviewText.actionBackProposal,
        "measures.stop-backing": OverviewText.actionStopBacking,
        "measures.decide-proposal": OverviewText.actionDecideProposal,
        "measures.answer-alone": OverviewText.actionAnswerAlone,
        "services.draw-pathway": OverviewText.actionDrawPathway,
        "services.revise-pathway": OverviewText.actionRevisePathway,
        "services.remove-directory": OverviewText.actionRemoveDirectory,
        "services.remove-pathway": OverviewText.actionRemovePathway,
        "services.state-transition": OverviewText.actionStateTransition,
        "services.name-referral-keepers": OverviewText.actionReferralKeepers,
        "coverage.name-group": OverviewText.actionNameGroup,
        "coverage.name-life-stage": OverviewText.actionNameLifeStage,
        "coverage.put-life-stage-earlier": OverviewText.actionPutLifeStageEarlier,
        "coverage.state-need": OverviewText.actionStateNeed,
        "coverage.invite-to-talk": OverviewText.actionInviteToTalk,
        "coverage.note-talk": OverviewText.actionNoteTalk,
        "coverage.intend": OverviewText.actionIntendCell,
        "coverage.reopen": OverviewText.actionReopenCell,
        "ledger.erase": OverviewText.actionErase,
    ]
}
