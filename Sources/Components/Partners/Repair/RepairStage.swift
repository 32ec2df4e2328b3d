public import Core

/// How far two organisations have come with mending what stands between them.
public enum RepairStage: String, Storable, Codable, CaseIterable, Sendable {
    /// One asked the other to talk.
    case asked
    /// Both want to talk.
    case talking
    /// Both agreed on somebody who helps.
    case helped
    /// Both agreed on what each does next.
    case agreed
    /// Both said that it is mended.
    case closed
    /// One of them did not want to, or not any longer.
    case ended

    /// Nothing more is done about it.
    public var isOver: Bool { self == .closed || self == .ended }
}

/// Who speaks in it: for the organisation that asked, for the one that was asked, or as the helper of both.
public enum RepairVoice: String, Storable, Codable, CaseIterable, Sendable {
    case asker, asked, helper

    static let sides: [RepairVoice] = [.asker, .asked]
}

/// What is proposed. Nothing in a repair happens by one side's word: each step takes the yes of all whom it concerns.
public enum RepairMatter: String, Storable, Codable, CaseIterable, Sendable {
    case talk, helper, steps, close
}

// What follows is the one table of who can propose what when: the actions, the buttons and the README come from it.
extension RepairMatter {
    /// When it can be proposed. That one wants to talk is what a repair begins with.
    public var stages: [RepairStage] {
        switch self {
        case .talk: []
        case .helper: [.talking, .helped, .agreed]
        case .steps: [.helped, .agreed]
        case .close: [.agreed]
        }
    }

    /// Who can propose it.
    public var proposers: [RepairVoice] {
        switch self {
        case .talk: [.asker]
        case .helper, .close: RepairVoice.sides
        case .steps: RepairVoice.allCases
        }
    }

    /// Where a repair stands once all said yes to it.
    /// - Parameter before: steps that were agreed on stay agreed on when the helper changes.
    public func stage(after before: RepairStage) -> RepairStage {
        switch self {
        case .talk: .talking
        case .helper: before == .agreed ? .agreed : .helped
        case .steps: .agreed
        case .close: .closed
        }
    }

    /// Whether who proposes it must say something with it.
    public var needsWords: Bool { self == .talk || self == .steps }
}
