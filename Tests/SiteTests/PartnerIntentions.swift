import Core
import Initiatives
import Partners
import TestSupport
import Testing

extension Workplace {
    func aboutPartners() throws -> [any Action] {
        let answers = Dictionary(uniqueKeysWithValues: RatingItem.allCases.map { ($0, Int64(3)) })
        return [
            SayTies(scope: scope, words: [.init(village.school, .coordination)]),
            RatePartner(scope: scope, organisation: try slug("school"), answers: answers),
            FreezeScores(scope: scope),
        ]
    }
}
