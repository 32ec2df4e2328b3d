import Core
import Testing
import Web

@testable import Overview
@testable import Server

@Suite struct WordsTests {
    @Test func everyActionIsToldInPlainWords() {
        let actions = House.components.flatMap(\.actions).map(\.name) + [ApplyErasure.name]
        #expect(Set(actions) == Set(ActionName.words.keys))
    }
}
