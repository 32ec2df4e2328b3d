import Core
import Testing
import Web

@testable import Overview
@testable import Server

@Suite struct WordsTests {
    @Test func everyActionIsToldInPlainWords() {
        let actions = House.components.flatMap(\.actions).map(\.name) + [ApplyErasure.name]
        let shown = Set(actions).subtracting(Entry.inConfidence).union([ActionName.inConfidence])
        #expect(shown == Set(ActionName.words.keys))
    }
}
