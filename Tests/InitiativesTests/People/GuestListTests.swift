import Core
import Testing
import Web

@testable import Initiatives

/// What a list of guests comes to: who is ready, who lacks an address, and who is left out, why.
@Suite struct GuestListTests {
    private static let school = GuestRules.Host(number: Number(7), name: "Riverside School")

    private var rules: GuestRules {
        GuestRules(
            language: .hi,
            organisations: [
                "riverside school": Self.school, "asking": .init(number: Number(8), name: "Asking", asks: true),
            ],
            people: ["meera@here.example", GuestRules.key(email: nil, name: "Old Sunita", organisation: nil)])
    }

    @Test func whoNamesAnOrganisationLeadsItAndWhoNamesNoneComesForThemselves() throws {
        let list = try read("Well Watch\tngo\tAsha\tasha@well.example\n\t\tRavi")
        #expect(
            list.guests == [
                .init(
                    name: "Asha", email: "asha@well.example", language: "hi", role: .partnerLead,
                    organisation: .new(name: "Well Watch", sector: .civilSociety, givesMoney: false)),
                .init(name: "Ravi", email: nil, language: "hi", role: .communityMember, organisation: nil),
            ])
        #expect([list.ready, list.withoutAddress, list.refused.count] == [1, 1, 0])
    }

    @Test func anOrganisationThatIsHereIsFoundByItsName() throws {
        let list = try read("riverside  SCHOOL\t\tAsha\tasha@school.example\tstaff\tpa")
        #expect(
            list.guests == [
                .init(
                    name: "Asha", email: "asha@school.example", language: "pa", role: .contributor,
                    organisation: .known(Number(7)))
            ])
    }

    @Test func theSameOrganisationSeveralTimesIsOne() throws {
        let list = try read(
            "Well Watch\t\tAsha\ta@well.example\nWELL watch\tcivil society\tRavi\tr@well.example\nwell watch\t\tTara\tt@well.example"
        )
        let host = InvitePeople.Host.new(name: "Well Watch", sector: .civilSociety, givesMoney: false)
        #expect(list.guests.map(\.organisation) == [host, host, host])
    }

    @Test func aFundersOrganisationGivesMoney() throws {
        let list = try read("Fund\tmarket\tAsha\ta@fund.example\tfunder")
        #expect(list.guests.first?.organisation == .new(name: "Fund", sector: .market, givesMoney: true))
    }

    @Test(arguments: [
        ("Well Watch\tngo\t\ta@well.example", "people.name-missing"),
        ("Well Watch\tsomewhere\tAsha", "people.sector-unknown"),
        ("Well Watch\t\tAsha", "people.sector-missing"),
        ("Well Watch\tngo\tAsha\tno address", "mail.address-malformed"),
        ("Well Watch\tngo\tAsha\t\temperor", "people.role-unknown"),
        ("Well Watch\tngo\tAsha\t\t\tKlingon", "people.language-unknown"),
        ("\t\tAsha\t\tpartner lead", "seat.organisation-missing"),
        ("Well Watch\tngo\tAsha\t\tcommunity member", "seat.organisation-extra"),
        ("\t\tAsha\tMEERA@here.example", "people.here-already"),
        ("\t\told  sunita", "people.here-already"), ("ASKING\tngo\tAsha", "people.asks-already"),
        ("\t\tAs\u{7}ha", "text.control"),
        ("\t\t" + String(repeating: "a", count: 101), "text.too-long"),
    ])
    func aLineThatCannotBeInvitedSaysWhy(line: String, code: String) throws {
        let list = try read("\t\tRavi\tr@well.example\n\(line)")
        #expect(list.refused.map(\.problem.code) == [code])
        #expect(list.refused.map(\.line.number) == [2])
        #expect(list.guests.map(\.name) == ["Ravi"])
    }

    @Test func whoStandsTwiceInAListIsInvitedOnce() throws {
        let list = try read("\t\tAsha\ta@well.example\n\t\tAsha K\tA@Well.example\n\t\tTara\n\t\ttara")
        #expect(list.guests.map(\.name) == ["Asha", "Tara"])
        #expect(list.refused.map(\.line.number) == [2, 4])
        #expect(Set(list.refused.map(\.problem.code)) == ["people.twice"])
    }

    @Test func twoSectorsForOneNewOrganisationAreOneTooMany() throws {
        let list = try read("Well Watch\tngo\tAsha\ta@well.example\nWell Watch\tmarket\tRavi\tr@well.example")
        #expect(list.refused.map(\.problem.code) == ["people.sector-differs"])
    }

    @Test func aPartnersLeadBringsPeopleIntoTheirOwnOrganisationAlone() throws {
        var rules = rules
        rules.own = Self.school
        let list = try GuestList(
            "\t\tAsha\ta@school.example\nRiverside School\t\tTara\tt@school.example\tlead\nWell Watch\tngo\tRavi\n"
                + "\t\tMeena\t\tsteward",
            person: nil, by: rules)
        #expect(list.guests.map(\.organisation) == [.known(Number(7)), .known(Number(7))])
        #expect(list.guests.map(\.role) == [.contributor, .partnerLead])
        #expect(list.refused.map(\.problem.code) == ["people.other-organisation", "people.role-beyond"])
    }

    @Test func onePersonInFieldsOfTheirOwnIsReadLikeALine() throws {
        let person = GuestRow(line: nil, [(.name, "Asha"), (.organisation, "Well Watch"), (.sector, "civil society")])
        let list = try GuestList("", person: person, by: rules)
        #expect(list.lines.map(\.number) == [nil])
        #expect(list.withoutAddress == 1)
    }

    @Test("What pages call a sector, a role or a language is understood", arguments: Language.allCases)
    func shownWords(language: Language) {
        let reader = Reader(language: language, path: "/", isLanguageChosen: false)
        for sector in Sector.allCases {
            #expect(GuestWords.sector(reader(sector.title)) == sector)
            #expect(GuestWords.sector(sector.rawValue) == sector)
        }
        for role in Role.offered {
            #expect(GuestWords.role(reader(role.title).uppercased()) == role)
            #expect(GuestWords.role(role.rawValue) == role)
        }
        #expect(GuestWords.language(language.ownName) == language)
        #expect(GuestWords.language("\(language.rawValue)-IN") == language)
    }

    @Test(arguments: [
        ("ONG", Sector.civilSociety), ("société civile", .civilSociety), ("Gobierno", .government),
        ("सरकार", .government),
        ("बाज़ार", .market), ("ਖੋਜ", .research), ("comunidad", .community), ("not-for-profit", .civilSociety),
    ])
    func sectorsInFiveLanguages(word: String, sector: Sector) {
        #expect(GuestWords.sector(word) == sector)
    }

    private func read(_ text: String) throws -> GuestList { try GuestList(text, person: nil, by: rules) }
}
