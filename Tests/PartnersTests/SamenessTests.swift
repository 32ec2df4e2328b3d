import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// What makes two organisations look like one.
@Suite struct SamenessTests {
    @Test(
        "Capitals, accents, punctuation and what only says which kind of body it is tell nobody apart",
        arguments: [
            ("Ferry Workers’ Union", "ferry workers union"), ("The Clinic", "clinic"),
            ("Écoles Unies S.A.", "ecoles unies"),
            ("Acme Water Pvt. Ltd.", "ACME WATER"), ("Hilfe e.V.", "Hilfe"), ("Well-Watch", "Well Watch"),
            ("Health & Hope", "health hope"), ("पानी संस्था", "पानी संस्था"), ("Co-op Limited", "Co-Op"),
        ])
    func alike(one: String, other: String) {
        #expect(Sameness.folded(one) == Sameness.folded(other))
    }

    @Test(
        "Names that differ stay apart",
        arguments: [
            ("Well Watch North", "Well Watch South"), ("Clinic 1", "Clinic 2"), ("पानी", "पाना"), ("Limited", "Company"),
            ("Fund for Girls", "Fund for Boys"),
        ])
    func different(one: String, other: String) {
        #expect(Sameness.folded(one) != Sameness.folded(other))
    }

    @Test func pairsComeWithAllTheirReasons() {
        let all = [
            traits(1, "Clinic", "https://www.clinic.example", "US-EIN 12-3456789"),
            traits(2, "The clinic", "http://clinic.example/?lang=en", "US-EIN 123456789"),
            traits(3, "Hospital", "https://other.example", "IN-MCA 123456789"), traits(4, "Clinic Ltd", nil, nil),
        ]
        let found = Sameness.pairs(among: all)
        #expect(found.map(\.pair) == [pair(1, 2), pair(1, 4), pair(2, 4)])
        #expect(found.map(\.reasons) == [[.name, .website, .identifier], [.name], [.name]])
    }

    @Test func whatManyShareTellsNobodyApart() {
        let groups = (1...6).map { traits($0, "Group \($0)", "https://village.example/groups", nil) }
        #expect(Sameness.pairs(among: groups).isEmpty)
        #expect(Sameness.pairs(among: Array(groups.prefix(5))).count == 10)
    }

    private func pair(_ one: Int64, _ other: Int64) -> Tie.Pair { Tie.Pair(Number(one), Number(other)) }

    private func traits(_ number: Int64, _ name: String, _ website: String?, _ code: String?) -> Sameness.Traits {
        let parts = code?.split(separator: " ").map(String.init) ?? []
        return Sameness.Traits(
            Organisation(
                scope: .site, number: Number(number), slug: Slug(naming: name, fallback: "x"), name: name,
                sector: .market),
            PartnerProfile(
                identifiers: parts.isEmpty ? [] : [IdentifierCode(scheme: parts[0], value: parts[1])], website: website)
        )
    }
}
