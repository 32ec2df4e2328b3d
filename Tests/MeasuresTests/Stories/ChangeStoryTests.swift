import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What changed, in words: who may read it when, and who may say so.
@Suite struct ChangeStoryTests {
    @Test(
        "Members read what was told; everybody what was accepted; what was given back, only who told it",
        arguments: Engine.tried)
    func whoReadsWhat(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            let (lead, other) = (try village.lead, try village.caller(.communityMember))
            func seen() async throws -> [[String]] {
                var seen: [[String]] = []
                for caller in [lead, other, .visitor] {
                    seen.append(try await village.stories(for: caller).told.map(\.story.words))
                }
                return seen
            }
            let story = try await village.tell("The well is near now.")
            #expect(try await seen() == [["The well is near now."], ["The well is near now."], []])
            try await village.giveBack(story)
            #expect(try await seen() == [["The well is near now."], [], []])
            let again = try await village.tell("Water is near now.", instead: story)
            #expect(again == story)
            try await village.accept(story)
            let words = ["Water is near now."]
            #expect(try await seen() == [words, words, words])
            try await village.takeBack(story)
            #expect(try await seen() == [[], [], []])
            let left = try await village.rows("words, state", of: "change_story")
            #expect(left == [[.text(""), .text("taken back")]])
        }
    }

    @Test("Outside, nobody learns who told it, for whom, or in which village", arguments: Engine.tried)
    func noName(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            try await village.accept(try await village.tell("Water is near now.", at: "east", isOwn: false))
            let (inside, outside) = (
                try await village.stories(for: village.caller(.observer)), try await village.stories()
            )
            #expect(inside.told.map(\.place.name) == ["east"] && inside.told.map(\.organisation?.name) == ["School"])
            #expect(outside.told.map(\.place.name) == ["valley"])
            #expect(outside.told.map(\.organisation?.name) == [nil] && outside.places.isEmpty)
            let east = try await village.stories(StoriesView.Choice(place: slug("east")))
            let west = try await village.stories(StoriesView.Choice(place: slug("west")))
            #expect(east.told.count == 1 && west.told.count == 1, "a place to ask for would tell where it was")
            let address = village.village.slug
            let asked = await refused {
                _ = try await village.store.read {
                    try StoriesView.find(address, slug("told"), .init(), for: .visitor, in: $0)
                }
            }
            #expect(asked?.kind == .notFound, "what nobody agreed on yet is for members")
            let (json, page) = (StoriesJSON(outside), StoriesJSON(inside))
            #expect(json.stories.map(\.organisation) == [nil] && json.stories.map(\.place.text) == ["valley"])
            #expect(page.stories.map(\.organisation?.text) == ["school"])
        }
    }

    @Test("Nobody judges what they told, or what was told for an organisation they sit in", arguments: Engine.tried)
    func nobodyJudgesTheirOwn(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            let mine = try await village.tell("I told it.", by: village.steward)
            let ours = try await village.tell("We told it.")
            try await village.take(try await village.offer(village.school))
            for story in [mine, ours] {
                let refusals = [
                    await refused { try await village.accept(story) },
                    await refused { try await village.giveBack(story) },
                ]
                #expect(refusals.map { $0?.code } == ["change.own", "change.own"])
            }
            let theirs = try await village.tell("They told it.", by: village.unionLead.caller)
            #expect(try await village.stories(for: village.steward).told.map(\.mayReview) == [true, false, false])
            try await village.accept(theirs)
            let twice = await refused { try await village.accept(theirs) }
            #expect(twice?.code == "change.not-waiting")
        }
    }

    @Test("Only who told it takes it back or tells it anew, and only what was given back", arguments: Engine.tried)
    func onesOwn(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            let story = try await village.tell("Ours.")
            let union = village.unionLead.caller
            let contributor = try village.caller(.contributor)
            let refusals = [
                await refused { try await village.takeBack(story, by: union) },
                await refused { try await village.takeBack(story, by: contributor) },
                await refused { _ = try await village.tell("Mine.", by: union, instead: story) },
                await refused { _ = try await village.tell("Once more.", instead: story) },
                await refused { try await village.giveBack(Number<ChangeStory>(99)) },
                await refused { _ = try await village.tell("Elsewhere.", of: "way") },
            ]
            #expect(refusals.map { $0?.kind } == Array(repeating: .notFound, count: 6))
            try await village.takeBack(story)
            let gone = [
                await refused { try await village.takeBack(story) }, await refused { try await village.accept(story) },
                await refused { try await village.giveBack(story) },
            ]
            #expect(gone.map { $0?.kind } == [.notFound, .notFound, .notFound])
        }
    }

    @Test("It is told of what was, in at most two thousand characters") func limits() async throws {
        try await withStories(on: .sqlite) { village in
            try await village.tell(String(repeating: "a", count: 2000), in: "2026")
            let (early, long, blank) = (
                await refused { _ = try await village.tell("Soon.", in: "2026-12") },
                await refused { _ = try await village.tell(String(repeating: "a", count: 2001)) },
                await refused { _ = try await village.tell(" ") }
            )
            #expect(early?.code == "change.period" && long?.code == "text.too-long" && blank?.code == "text.blank")
        }
    }

    @Test("What waits is told to who can do it: read it, or tell it anew", arguments: Engine.tried)
    func tasks(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            let path = "/measures/told/stories"
            let own = try await village.tell("I told it.", by: village.steward)
            #expect(try await village.tasks(of: village.steward).isEmpty)
            let story = try await village.tell("We told it.")
            #expect(try await village.tasks(of: village.steward) == [path])
            #expect(try await village.tasks(of: village.lead).isEmpty)
            try await village.giveBack(story)
            #expect(try await village.tasks(of: village.steward).isEmpty)
            #expect(try await village.tasks(of: village.lead) == [path])
            #expect(try await village.tasks(of: village.caller(.contributor)).isEmpty)
            try await village.takeBack(story)
            try await village.takeBack(own, by: village.steward)
            #expect(try await village.tasks(of: village.lead).isEmpty)
        }
    }

    @Test("The newest first, page by page, and by place") func pages() async throws {
        try await withStories(on: .sqlite) { village in
            for number in 1...23 { try await village.tell("\(number)", at: number > 20 ? "west" : "east") }
            let lead = try village.lead
            let (first, second) = (
                try await village.stories(for: lead), try await village.stories(for: lead, .init(page: 2))
            )
            #expect(first.told.first?.story.words == "23" && first.told.count == 20 && first.pages == 2)
            #expect(second.told.map(\.story.words) == ["3", "2", "1"] && second.count == 23 && second.waiting == 23)
            let west = try await village.stories(for: lead, .init(place: slug("west")))
            #expect(west.told.map(\.story.words) == ["23", "22", "21"] && west.pages == 1)
            #expect(west.places.map(\.count) == [20, 3])
        }
    }

    @Test("Who is forgotten takes along what they told, from the record too", arguments: Engine.tried)
    func forgotten(engine: Engine) async throws {
        try await withStories(on: engine) { village in
            let girl = try village.village.person(.communityMember)
            let returned = try await village.tell("The well was far: first words.", by: girl.caller)
            try await village.giveBack(returned)
            try await village.accept(try await village.tell("The well was far: others' words."))
            try await village.accept(try await village.tell("The well was far: hers.", by: girl.caller))
            let before = try await village.images(of: "The well was far")
            _ = try await village.store.perform(ForgetMember(scope: village.scope), by: girl.caller)
            let after = try await village.images(of: "The well was far")
            #expect(before == 6 && after == 2, "told and accepted by the school")
            #expect(
                try await village.rows("words", of: "change_story") == [[.text("The well was far: others' words.")]])
            #expect(try await village.stories().count == 1)
        }
    }
}

extension ReportingVillage {
    /// How many images in the record hold these words.
    fileprivate func images(of words: String) async throws -> Int {
        try await store.read { tx in
            try tx.all("SELECT image FROM ledger_effect WHERE image IS NOT NULL") {
                try $0.get("image", as: [UInt8].self)
            }.filter { String(decoding: $0, as: UTF8.self).contains(words) }.count
        }
    }
}
