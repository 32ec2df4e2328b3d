import Core
import Services
import Testing
import Web

@testable import Overview
@testable import Server

@Suite struct WordsTests {
    @Test func everyActionIsToldInPlainWords() {
        let actions = House.components.flatMap(\.actions).map(\.name) + [ApplyErasure.name]
        let shown = Set(actions).subtracting(ServicesComponent.aboutPeople).union([ActionName.aboutPeople])
        #expect(shown == Set(ActionName.words.keys))
    }
}
