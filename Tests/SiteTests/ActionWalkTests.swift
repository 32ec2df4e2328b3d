import Core
import Credentials
import Initiatives
import TestSupport
import Testing
import Web

@testable import Server

/// Walks every action as everybody. Who the table does not name is refused, whatever they show, and leaves no trace; who
/// it names is refused only where a rule of relation says so.
@Suite struct ActionWalkTests {
    @Test(arguments: Engine.tried) func everyActionKeepsToTheTable(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Open village", in: store)
            let other = try await Village("Other village", in: store)
            let walk = try await ActionWalk(Workplace(village))
            let askers =
                try Asker.members(of: village) + [Asker("the operator", .operator, .operator)]
                + (try await Asker.limited(in: walk.work))
                + (try await Asker.strangers(to: village, from: other, isOpen: true))
            let found = try await walk.run(as: askers)
            #expect(found.refused == ActionWalk.rules, "rules of relation")
            #expect(found.neverDone == ActionWalk.notNow, "what nobody could do, so that its rules were not tried")
        }
    }

    @Test(arguments: Engine.tried) func nobodyOutsideLearnsOfAHiddenPlace(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let village = try await Village("Hidden village", in: store, nature: .own)
            let other = try await Village("Other village", in: store)
            try await village.show(toEverybody: true)
            let walk = try await ActionWalk(Workplace(village))
            try await village.show(toEverybody: false)
            let half = try await village.session(.steward, hasSecondFactor: false)
            let seat = try village.person(.steward).seat.value
            let askers =
                try await Asker.strangers(to: village, from: other, isOpen: false) + [
                    Asker("a steward without a second factor", .session(half.digest, seat: seat), .outsider)
                ]
            _ = try await walk.run(as: askers)
        }
    }

    @Test func noActionIsLeftOut() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let names = try await work.intentions().map { type(of: $0).name }
            #expect(names.sorted() == House.components.flatMap(\.actions).map(\.name).sorted())
        }
    }
}

/// One village, in which each action is rehearsed by everybody.
struct ActionWalk {
    struct Found {
        /// Where the table says yes and another rule no: actions, and who was refused with which code.
        var refused: [String: Set<String>] = [:]
        /// What nobody could do, and why.
        var neverDone: [String: String] = [:]
    }

    let work: Workplace

    init(_ work: Workplace) async throws { self.work = work }

    func run(as askers: [Asker]) async throws -> Found {
        var found = Found()
        let profile = try await work.store.read { [work] tx in
            try Profile.find(work.village.person(.observer).member, in: tx, scope: work.scope)
        }
        let erasure = ApplyErasure(try #require(profile).erasure())
        let before = try await traces()
        for action in try await work.intentions() + [erasure] { try await walk(action, as: askers, &found) }
        let after = try await traces()
        #expect(after == before, "something that was refused left a trace")
        return found
    }

    private func walk(_ action: some Action, as askers: [Asker], _ found: inout Found) async throws {
        let (name, verb) = (type(of: action).name, type(of: action).verb)
        var codes: Set<String> = []
        for asker in askers {
            let problem = try await work.store.rehearse(action, by: asker.caller)
            guard action.scope == work.scope ? asker.may(verb) : asker.role == .operator else {
                let kind: Problem.Kind = asker.role == .outsider && action.scope == work.scope ? .notFound : .notAllowed
                #expect(problem?.kind == kind, "\(asker.name) did \(name): \(String(describing: problem))")
                continue
            }
            codes.insert(problem?.code ?? "done")
            if let problem, problem.kind == .notAllowed || problem.kind == .notFound {
                found.refused[name, default: []].insert("\(asker.name): \(problem.code)")
            }
            #expect(problem?.kind != .internal, "\(asker.name) did \(name): \(String(describing: problem))")
        }
        if !codes.contains("done"), !codes.isEmpty { found.neverDone[name] = codes.sorted().joined(separator: ", ") }
    }

    /// How much was ever written down: entries, answers kept for those who ask again, letters, links used.
    private func traces() async throws -> [Int64] {
        try await work.store.read { tx in
            let counts: [SQL] = [
                "SELECT COUNT(*) FROM ledger_entry", "SELECT COUNT(*) FROM key_seen", "SELECT COUNT(*) FROM letter",
                "SELECT COUNT(*) FROM link WHERE used IS NOT NULL",
            ]
            return try counts.map { try tx.count($0) }
        }
    }

    /// Whom the table lets do something that is not about what is theirs.
    static let rules: [String: Set<String>] = [
        // Only whoever was offered a seat answers for it; a link is for its own seat.
        "people.accept": othersOffers, "people.decline": othersOffers,
        // A fund describes itself, not the school.
        "organisations.describe": ["funder: not-found"],
        // The school tells of its own services, and nobody else does.
        "services.state-transition": ["steward: pathway.for-whom"],
        "services.add": ["steward: services.for-whom", "the operator: services.for-whom"],
        "services.revise": notOfTheSchool, "services.assure": notOfTheSchool, "services.say-room": notOfTheSchool,
        // A link into another organisation than one's own.
        "people.hand-link": ["partner lead: not-found"],
        // Only who speaks for an organisation takes it out.
        "organisations.leave": [
            "steward: not-allowed", "contributor: not-allowed", "community member: not-allowed",
            "facilitator: not-allowed", "safeguarding officer: not-allowed", "observer: not-allowed",
        ],
        // A link is for the one thing that it was sent for.
        "purposes.share-view": ["a link to answer by: not-allowed"],
        "purposes.share-vision": ["a link to answer by: not-allowed"],
        // A steward without an organisation has nothing to report.
        "measures.save-report": ["steward: not-found"], "measures.submit-report": ["steward: not-found"],
        "measures.take-back-report": ["steward: not-found"], "measures.correct-report": ["steward: not-found"],
        // Whoever is no steward judges the reports of measures that they were named for.
        "measures.accept-report": unnamed, "measures.return-report": unnamed,
        // What was told, only whoever told it takes back.
        "measures.take-back-change": [
            "steward: not-found", "contributor: not-found", "community member: not-found",
        ],
        "measures.back-proposal": ["a link to answer by: not-allowed"],
        "measures.stop-backing": ["a link to answer by: not-allowed"],
        "measures.answer-alone": ["a link to answer by: not-allowed"],
        // Only whoever said it takes it back, and only a steward’s words say why it was decided so.
        "measures.take-back-note": [
            "steward: note.not-yours", "contributor: note.not-yours", "community member: note.not-yours",
        ],
        "measures.decide-proposal": ["the operator: not-allowed"],
        // Only whoever was asked to talk says what came of it, or a steward.
        "coverage.note-talk": ["contributor: coverage.not-asked", "community member: coverage.not-asked"],
        // Who does something changes it, and says whether they do it.
        "activities.revise": strangers, "activities.move": strangers, "activities.publish": strangers,
        "activities.ask-to-own": strangers, "activities.set-capacity": strangers,
        "activities.answer-owning": [
            "community member: activity.not-asked", "funder: activity.not-asked", "a link to answer by: not-allowed",
        ],
        // Nobody named this contributor to be in charge of referrals.
        "services.write-referral": unasked, "services.record-consent": unasked,
        "services.record-revocation": unasked, "services.move-referral": unasked,
        "services.hand-reply-code": unasked, "services.name-referral-keepers": unasked,
        "services.erase-referral-words": unasked,
        // How organisations work together, and see one another, say those who speak for one; nobody rates their own.
        "partners.say-ties": ["community member: partner.speak", "a link to answer by: partner.speak"],
        "partners.rate": [
            "community member: partner.speak", "a link to answer by: partner.speak", "partner lead: not-found",
        ],
        // Who is in a talk in private speaks there, and to nobody else it is there.
        "partners.ask-for-repair": [
            "steward: partner.speak", "contributor: partner.speak", "community member: partner.speak",
            "facilitator: partner.speak", "safeguarding officer: partner.speak",
        ],
        "partners.propose-in-repair": notIn, "partners.answer-in-repair": notIn.union(["funder: not-found"]),
        "partners.leave-repair": notIn, "partners.erase-repair-words": notIn.union(["funder: not-found"]),
        // A member tells itself how it is known.
        "partners.say-profile": notOfTheSchool,
        // What was said of a body outside, whoever said it changes, or a steward.
        "partners.revise-body": notTheirWord, "partners.drop-body": notTheirWord,
        // What the steward named only a steward drops.
        "purposes.retire-result": [
            "community member: result.not-yours", "contributor: result.not-yours", "partner lead: result.not-yours",
        ],
    ]

    private static let strangers: Set<String> = ["community member: activity.not-yours"]
    private static let notTheirWord: Set<String> = [
        "community member: field.not-yours", "contributor: field.not-yours",
    ]
    private static let notIn: Set<String> = [
        "steward: not-found", "contributor: not-found", "community member: not-found", "facilitator: not-found",
        "safeguarding officer: not-found",
    ]
    private static let unasked: Set<String> = ["contributor: not-found"]
    private static let unnamed: Set<String> = ["contributor: report.reviewer", "partner lead: report.reviewer"]

    private static let notOfTheSchool: Set<String> = [
        "funder: not-found", "steward: not-found", "the operator: not-found",
    ]

    private static let othersOffers: Set<String> = [
        "contributor: not-found", "facilitator: not-found", "funder: not-found", "observer: not-found",
        "partner lead: not-found", "safeguarding officer: not-found", "steward: not-found", "the operator: not-found",
    ]

    /// One version at a time is put to the members, until its day.
    static let notNow = ["purposes.open": "purpose.already-open", "purposes.close": "purpose.still-open"]
}
