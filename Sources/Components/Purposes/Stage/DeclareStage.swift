public import Core
internal import Foundation
internal import Initiatives

/// Says how far the initiative has come since a day, and what shows it.
public struct DeclareStage: Action {
    public struct Evidence: Codable, Sendable, Equatable {
        public var words: String
        public var address: String?

        public init(words: String, address: String? = nil) {
            self.words = words
            self.address = address
        }
    }

    public static let name = "purposes.declare-stage"
    public static let verb = Verb.arrange
    static let most = 500
    /// More than this shows no more.
    static let mostEvidence = 10
    public var scope: Scope
    public var stage: Stage
    public var evidence: [Evidence]
    public var day: Day

    public init(scope: Scope, stage: Stage, evidence: [Evidence], day: Day) {
        self.scope = scope
        self.stage = stage
        self.evidence = evidence
        self.day = day
    }

    public var subject: String { "stage" }

    public func validate() throws {
        guard (1...Self.mostEvidence).contains(evidence.count) else {
            throw Problem.invalid(
                "stage.evidence", at: "evidence1",
                "A stage is shown by one thing at least and \(Self.mostEvidence) at most.")
        }
        for (index, evidence) in evidence.enumerated() {
            try evidence.words.requireText(at: "evidence\(index + 1)", most: Self.most)
            try evidence.address.map { try Self.requireWebAddress($0, at: "address\(index + 1)") }
        }
    }

    private static func requireWebAddress(_ text: String, at place: String) throws {
        let address = URL(string: text)
        guard ["https", "http"].contains(address?.scheme?.lowercased()), address?.host()?.isEmpty == false,
            text.count <= 1000
        else { throw Problem.invalid("stage.address", at: place, "“\(text.prefix(80))” is no address of a web page.") }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<StageDeclaration> {
        try day.requirePast(in: tx)
        let number = Number<StageDeclaration>(try tx.nextNumber(in: StageDeclaration.self))
        try tx.insert(StageDeclaration(number: number, self))
        for (index, evidence) in evidence.enumerated() {
            try tx.insert(StageEvidence(scope: scope, declaration: number, number: Int64(index) + 1, evidence))
        }
        return number
    }
}
