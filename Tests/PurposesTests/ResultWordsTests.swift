import Core
import TestSupport
import Testing

@testable import Purposes

/// What a result must say, and how a form becomes its words.
@Suite struct ResultWordsTests {
    @Test func aResultForLivesNamesWhoIsFurthest() throws {
        var words = try lives()
        words.worstOff = nil
        #expect(refusal { try words.validate() }?.code == "result.worst-off")
        words.worstOff = "  "
        #expect(refusal { try words.validate() }?.place == "worstOff")
    }

    @Test func aTargetSaysHowMuchAndByWhen() throws {
        var words = try lives()
        words.gapTarget = "Half of it"
        #expect(refusal { try words.validate() }?.place == "gapTargetBy")
        words.gapTargetBy = Day("2030-06-30")
        #expect(refusal { try words.validate() } == nil)
        words.gapTarget = nil
        #expect(refusal { try words.validate() }?.place == "gapTarget")
    }

    @Test func aSourceNeedsTheGapThatItTellsOf() throws {
        var words = try lives()
        words.gapSource = "Survey"
        #expect(refusal { try words.validate() }?.code == "result.gap-source")
        words.gap = "Half as many"
        #expect(refusal { try words.validate() } == nil)
    }

    @Test func aResultForTheSystemSaysWhatChanges() throws {
        let scope = Scope(1)
        var words = try lives()
        (words.kind, words.worstOff) = (.system, nil)
        #expect(refusal { try SuggestResult(scope: scope, words: words).validate() }?.place == "systemKind")
        words.systemKind = .budget
        #expect(refusal { try SuggestResult(scope: scope, words: words).validate() } == nil)
        words.gap = "Half as many"
        #expect(refusal { try words.validate() }?.code == "result.system-gap")
    }

    @Test("The database refuses what no action would write", arguments: Engine.tried)
    func theTableKeepsTheRules(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let slug = try await village.suggest("Every child reads.")
            let result = try await village.result(slug)
            let wrongs: [@Sendable (inout SharedResult) -> Void] = [
                { $0.worstOff = nil }, { $0.gapTarget = "half" }, { $0.gapTargetBy = Day("2030-01-01") },
                { $0.systemKind = .norm }, { $0.droppedOn = Day("2030-01-01") },
                { ($0.kind, $0.gap) = (.system, "half") }, { $0.gapSource = Number(1) },
            ]
            for (index, wrong) in wrongs.enumerated() {
                var broken = result
                wrong(&broken)
                let refused = await village.refused(
                    Overwrite(scope: village.scope, old: result, new: broken), as: .steward)
                #expect(refused != nil, "\(index)")
            }
        }
    }

    private func lives() throws -> ResultWords {
        ResultWords(
            kind: .population, statement: "Every child reads.", place: try Slug(checking: "valley", at: "test"),
            worstOff: "girls of the hill")
    }
}

/// Writes a result as it is given, past all that actions look at.
private struct Overwrite: Action {
    static let name = "test.overwrite"
    static let verb = Verb.arrange
    var scope: Scope
    var old: SharedResult
    var new: SharedResult
    var subject: String { "test" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.update(old, to: new)
        return Done()
    }
}
