import Foundation
import Testing

@testable import Services

/// How single cells are read: exactly, and never by guessing.
@Suite struct ReadingTests {
    @Test func openingHoursAsPeopleWriteThem() {
        let noon = OpeningText.hours("Sunday: Closed Monday: 8:30-12:00 , 13:00-17:00  Tuesday: Closed")
        #expect(noon == [.init(weekday: 0, opens: 510, closes: 720), .init(weekday: 0, opens: 780, closes: 1020)])
        #expect(OpeningText.hours("Saturday 9:00 24:00") == [.init(weekday: 5, opens: 540, closes: 1440)])
        #expect(OpeningText.hours("MO 09:00 17:00; WE 09:00 12:00")?.map(\.weekday) == [0, 2])
        #expect(OpeningText.hours("Sunday") == [])
        for slip in ["Monday: 9:00-5:00", "Monday: 9:00", "9:00-17:00", "Monday: 9-17", "Monday: 25:00-26:00", "soon"] {
            #expect(OpeningText.hours(slip) == nil, "\(slip)")
        }
    }

    @Test func wordsAreThoseThatPeopleLookFor() {
        #expect(SearchWords("The Children’s Évictions, and families").words == ["children", "eviction", "family"])
        #expect(
            SearchWords("किताबें पढ़ना").words == [
                "किताबें".decomposedStringWithCanonicalMapping, "पढ़ना".decomposedStringWithCanonicalMapping,
            ])
        #expect(SearchWords("a I ! class").words == ["class"])
    }

    @Test func aColumnSaysWhatItsRecipeSays() {
        var column = DirectoryRecipe.Column(field: .topic, columns: ["topics"])
        column.split = ";"
        column.ignore = ["N/A"]
        column.words = ["Other": ""]
        column.append = " law"
        #expect(column.answers(in: "Family; Housing;; Other ") == ["Family law", "Housing law"])
        #expect(column.answers(in: " N/A ") == [])
        column.onlyWords = true
        column.words = ["Yes": "Illinois"]
        #expect(column.answers(in: "Yes;No") == ["Illinois"])
    }

    @Test func aPhoneHasANumber() {
        #expect(ServiceWords.Phone("toll-free: 800-625-2257") == .init(number: "800-625-2257", words: "toll-free"))
        #expect(ServiceWords.Phone("(312) 341-1070") == .init(number: "(312) 341-1070"))
        #expect(ServiceWords.Phone("no phone") == nil)
    }
}
