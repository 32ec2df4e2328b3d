public import Core

/// Where a referral stands, in the words of HL7's Gravity project. [SDOH Clinical Care, task statuses]
public enum ReferralState: String, Storable, Codable, CaseIterable, Sendable {
    case draft, requested, accepted, rejected, cancelled
    case inProgress = "in progress"
    case onHold = "on hold"
    case failed, completed
    case enteredInError = "entered in error"

    /// Nothing more is done about it.
    public var isOver: Bool {
        switch self {
        case .rejected, .cancelled, .failed, .completed, .enteredInError: true
        case .draft, .requested, .accepted, .inProgress, .onHold: false
        }
    }
}

/// The two organisations between which a person is referred.
public enum ReferralSide: String, Storable, Codable, CaseIterable, Sendable { case sender, receiver }

// What follows is the one table of what can become of a referral: the action, the buttons and the README come from it.
extension ReferralState {
    /// What it can become next.
    public var next: [ReferralState] {
        switch self {
        case .draft: [.requested, .enteredInError]
        case .requested: [.accepted, .rejected, .cancelled, .enteredInError]
        case .accepted: [.inProgress, .onHold, .completed, .failed, .cancelled, .enteredInError]
        case .inProgress: [.onHold, .completed, .failed, .cancelled, .enteredInError]
        case .onHold: [.inProgress, .completed, .failed, .cancelled, .enteredInError]
        case .rejected, .cancelled, .failed, .completed: [.enteredInError]
        case .enteredInError: []
        }
    }

    /// Who says that it became so.
    public var setters: [ReferralSide] {
        switch self {
        case .draft, .requested, .enteredInError: [.sender]
        case .accepted, .rejected, .inProgress, .onHold, .failed, .completed: [.receiver]
        case .cancelled: [.sender, .receiver]
        }
    }

    /// Whether who says so must say why.
    public var needsReason: Bool {
        switch self {
        case .rejected, .cancelled, .onHold, .failed: true
        case .draft, .requested, .accepted, .inProgress, .completed, .enteredInError: false
        }
    }

    /// Whether it takes a person's yes that still stands: without it nothing begins and nothing goes on.
    public var needsConsent: Bool {
        switch self {
        case .requested, .accepted, .inProgress, .onHold, .completed: true
        case .draft, .rejected, .cancelled, .failed, .enteredInError: false
        }
    }

    /// What one side can make of it.
    public func choices(of side: ReferralSide) -> [ReferralState] { next.filter { $0.setters.contains(side) } }
}
