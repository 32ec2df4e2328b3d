import Core
import Initiatives
import TestSupport
import Testing

@testable import Purposes

/// How a result comes to stand: suggested by somebody, agreed on with a version of the purpose, dropped with a reason.
@Suite struct ResultTests {
    @Test(arguments: Engine.tried)
    func aResultIsAgreedOnWithThePurposeThatListsIt(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let first = try await village.draft("All read.")
            #expect(try await village.result(read).state == .suggested)
            try await village.settle(.list, first)
            let late = try await village.suggest("Every child counts.")
            #expect(try await village.result(read).isAsked)
            try await village.settle(.agree, first)
            let (agreed, suggested) = (try await village.result(read), try await village.result(late))
            #expect(agreed.state == .agreed && agreed.agreedIn == first && !agreed.isAsked)
            #expect(suggested.state == .suggested, "what came after the question was not in it")
        }
    }

    @Test(arguments: Engine.tried)
    func aVersionThatWasTakenBackLeavesSuggestions(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let (first, second) = (try await village.draft("All read."), try await village.draft("All read well."))
            try await village.settle(.list, first)
            try await village.settle(.unlist, first)
            #expect(try await village.result(read).state == .suggested)
            try await village.settle(.list, first)
            try await village.settle(.agree, first)
            try await village.settle(.list, second)
            try await village.settle(.unlist, second)
            let result = try await village.result(read)
            #expect(result.state == .agreed && result.agreedIn == first && !result.isAsked)
        }
    }

    @Test(arguments: Engine.tried)
    func nobodyDropsAloneWhatAllAgreedOn(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let count = try await village.suggest("Every child counts.")
            let (first, second) = (try await village.draft("All read."), try await village.draft("All count."))
            try await village.settle(.list, first)
            try await village.settle(.agree, first)
            for slug in [read, count] {
                try await village.perform(village.drop(slug, "Others do it."), as: .steward)
            }
            #expect(try await village.result(read).state == .agreed)
            try await village.perform(KeepResult(scope: village.scope, result: count), as: .communityMember)
            try await village.settle(.list, second)
            try await village.settle(.agree, second)
            let (dropped, kept) = (try await village.result(read), try await village.result(count))
            #expect(dropped.state == .retired && dropped.dropReason == "Others do it." && dropped.droppedOn != nil)
            #expect(kept.state == .agreed && kept.agreedIn == second && kept.dropReason == nil)
        }
    }

    @Test(arguments: Engine.tried)
    func aSuggestionIsDroppedByWhoMadeItOrTheSteward(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let own = try await village.suggest("Every child reads.", as: .communityMember)
            let other = try await village.suggest("Every child counts.", as: .communityMember)
            let refused = await village.refused(village.drop(own, "No."), as: .contributor)
            #expect(refused?.code == "result.not-yours")
            try await village.perform(village.drop(own, "Said twice."), as: .communityMember)
            try await village.perform(village.drop(other, "Said twice."), as: .steward)
            #expect(try await village.result(own).state == .retired)
            let again = await village.refused(village.drop(own, "Once more."), as: .communityMember)
            #expect(again?.code == "result.dropped")
        }
    }

    @Test(arguments: Engine.tried)
    func nothingIsWrittenOverUnseen(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let slug = try await village.suggest("Every child reads.")
            let seen = try await village.edition(of: slug)
            let first = try village.lives("Every child reads a page.")
            try await village.perform(village.revise(slug, seen, first), as: .contributor)
            let second = try village.lives("Every child reads a book.")
            let late = await village.refused(village.revise(slug, seen, second), as: .communityMember)
            #expect(late?.kind == .conflict && late?.code == "row.changed")
            #expect(try await village.result(slug).statement == "Every child reads a page.")
            let newest = try await village.edition(of: slug)
            try await village.perform(village.revise(slug, newest, second), as: .communityMember)
            #expect(try await village.result(slug).statement == "Every child reads a book.")
        }
    }

    @Test(arguments: Engine.tried)
    func agreedWordsStayAndTheGapIsSaidBetter(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let slug = try await village.suggest("Every child reads.")
            let version = try await village.draft("All read.")
            try await village.settle(.list, version)
            let asked = try await village.edition(of: slug)
            let better = try village.lives("Every child reads.") { $0.gap = "Half as many" }
            let during = await village.refused(village.revise(slug, asked, better), as: .contributor)
            #expect(during?.code == "result.asked")
            let dropping = await village.refused(village.drop(slug, "No."), as: .steward)
            #expect(dropping?.code == "result.asked")
            try await village.settle(.agree, version)
            let agreed = try await village.edition(of: slug)
            let other = await village.refused(
                village.revise(slug, agreed, try village.lives("Some children read.")), as: .contributor)
            #expect(other?.code == "result.agreed")
            try await village.perform(village.revise(slug, agreed, better), as: .contributor)
            let result = try await village.result(slug)
            #expect(result.gap == "Half as many" && result.state == .agreed)
        }
    }

    @Test(arguments: Engine.tried)
    func onlyADemonstrationOfPublicFactsReadsResultsOutOfThem(engine: Engine) async throws {
        for nature in [Initiative.Nature.own, .fiction, .publicFacts] {
            try await withVillage(on: engine, nature: nature) { village in
                let slug = try Slug(checking: "reading", at: "test")
                let reading = NameResult(
                    scope: village.scope, slug: slug, words: try village.lives("Every child reads."), isReading: true)
                let problem = await village.refused(reading, as: .steward)
                #expect(problem?.code == (nature == .publicFacts ? nil : "result.reading"))
                if nature == .publicFacts { #expect(try await village.result(slug).state == .agreed) }
            }
        }
    }

    @Test("Everybody sees what was agreed on; suggestions, and the wish to drop, only members", arguments: Engine.tried)
    func whatEverybodySees(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let read = try await village.suggest("Every child reads.")
            let count = try await village.suggest("Every child counts.")
            let version = try await village.draft("All read.")
            try await village.perform(village.drop(count, "Later."), as: .contributor)
            try await village.suggest("Every child sings.")
            try await village.settle(.list, version)
            try await village.settle(.agree, version)
            try await village.suggest("Every child swims.")
            try await village.perform(village.drop(read, "Too broad."), as: .contributor)
            let slug = village.village.slug
            let (outside, inside) = try await village.store.read { tx in
                let member = Actor(member: 1, behalf: nil, role: .observer)
                return (
                    try ResultsView.find(slug, for: .visitor, in: tx), try ResultsView.find(slug, for: member, in: tx)
                )
            }
            #expect(outside.results.map(\.result.statement) == ["Every child reads.", "Every child sings."])
            #expect(outside.results.allSatisfy { $0.result.dropReason == nil } && outside.dropped.isEmpty)
            #expect(inside.results.count == 3 && inside.results[0].result.dropReason == "Too broad.")
            #expect(inside.dropped.map(\.result.slug) == [count])
            let hidden = await refused {
                _ = try await village.store.read { try ResultView.find(slug, count, for: .visitor, in: $0) }
            }
            #expect(hidden == .notFound)
        }
    }
}

extension ResultVillage {
    func settle(_ way: Settle.Way, _ version: Number<PurposeVersion>) async throws {
        try await perform(Settle(scope: scope, version: version, way: way), as: .steward)
    }

    func drop(_ slug: Slug, _ reason: String) -> RetireResult {
        RetireResult(scope: scope, result: slug, reason: reason)
    }

    func revise(_ slug: Slug, _ edition: String, _ words: ResultWords) -> ReviseResult {
        ReviseResult(scope: scope, result: slug, basedOn: edition, words: words)
    }
}
