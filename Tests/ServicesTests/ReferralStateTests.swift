import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// What can become of a referral, and who says so: each way is tried by each side and by strangers.
@Suite struct ReferralStateTests {
    /// The specification, said anew in other words than the code's.
    static let ways: [ReferralState: Set<ReferralState>] = [
        .draft: [.requested], .requested: [.accepted, .rejected, .cancelled],
        .accepted: [.inProgress, .onHold, .cancelled, .completed, .failed],
        .inProgress: [.onHold, .cancelled, .completed, .failed],
        .onHold: [.inProgress, .cancelled, .completed, .failed],
    ]

    static func isWay(from: ReferralState, to: ReferralState) -> Bool {
        to == .enteredInError ? from != .enteredInError : ways[from]?.contains(to) == true
    }

    static func maySay(_ state: ReferralState, _ side: ReferralSide) -> Bool {
        switch state {
        case .draft, .requested, .enteredInError: side == .sender
        case .cancelled: true
        case .accepted, .rejected, .inProgress, .onHold, .failed, .completed: side == .receiver
        }
    }

    @Test func theTableIsTheSpecification() {
        for from in ReferralState.allCases {
            #expect(Set(from.next) == Set(ReferralState.allCases.filter { Self.isWay(from: from, to: $0) }), "\(from)")
            for side in ReferralSide.allCases {
                #expect(from.setters.contains(side) == Self.maySay(from, side), "\(from) \(side)")
            }
        }
        #expect(
            Set(ReferralState.allCases.filter(\.needsReason)) == [.rejected, .cancelled, .onHold, .failed])
    }

    @Test("Every way from every state, by everybody", arguments: Engine.tried)
    func everyWay(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            let (sender, receiver) = (try valley.caller(.partnerLead), valley.clinicLead.caller)
            let strangers = try [
                valley.farmLead.caller, valley.clinicHand.caller, valley.caller(.contributor),
            ]
            let others = try Role.offered.filter { ![.partnerLead, .contributor].contains($0) }.map(valley.caller)
            for from in ReferralState.allCases {
                for to in ReferralState.allCases {
                    let id = try await valley.referral(in: from)
                    let reason = to.needsReason ? "Because." : nil
                    let move = MoveReferral(scope: valley.scope, referral: id, to: to, reason: reason)
                    for stranger in strangers {
                        #expect(await valley.refusal(move, by: stranger) == .notFound, "\(from) \(to)")
                    }
                    for other in others + [.operator, .visitor] {
                        #expect(await valley.refusal(move, by: other)?.kind == .notAllowed, "\(from) \(to)")
                    }
                    for (side, caller) in [(ReferralSide.sender, sender), (.receiver, receiver)] {
                        let known = try await valley.record(id)
                        let (before, isHidden) = (known.state, side == .receiver && known.requested == nil)
                        let problem = await valley.refusal(move, by: caller)
                        let isDone = !isHidden && Self.isWay(from: before, to: to) && Self.maySay(to, side)
                        #expect(
                            (problem == nil) == isDone, "\(from) → \(to) by \(side): \(String(describing: problem))")
                        #expect(try await valley.record(id).state == (isDone ? to : before))
                        if isHidden { #expect(problem == .notFound, "nobody there knows of a draft") }
                    }
                }
            }
        }
    }

    @Test("A reason must be given where one is owed", arguments: Engine.tried)
    func reasons(engine: Engine) async throws {
        try await withReferrals(on: engine) { valley in
            for state in ReferralState.allCases where state.needsReason {
                let id = try await valley.referral(in: state == .rejected ? .requested : .accepted)
                for reason in [nil, "", "  "] {
                    let move = MoveReferral(scope: valley.scope, referral: id, to: state, reason: reason)
                    #expect(await valley.refusal(move, by: valley.clinicLead.caller)?.place == "reason", "\(state)")
                }
            }
        }
    }
}
