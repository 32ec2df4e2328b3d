import Core
import HTTPTypes
import Initiatives
import Measures
import TestSupport
import Testing
import Web

@testable import Server

/// Pages are kept between requests, and never shown when they no longer hold.
@Suite struct FreshnessTests {
    @Test(arguments: Engine.tried) func aPageIsNewTheMomentSomethingIsWritten(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            let address = "/punjab-education/measures/performance-grading-index"
            let before = try await visitor.get(address)
            let kept = try await visitor.get(address)
            #expect(kept.body == before.body)
            let scope = try await visitor.store.read { tx in try Initiative.all(in: tx).map(\.scope)[0] }
            let tell = TellStory(
                scope: scope, measure: try #require(Slug("performance-grading-index")), kind: .rival,
                text: "A new law came into force.", citation: "A newspaper")
            _ = try await visitor.store.perform(tell, by: .operator)
            let after = try await visitor.get(address)
            #expect(
                !before.text.contains("A new law came into force.") && after.text.contains("A new law came into force.")
            )
            #expect(before.headers[.eTag] != after.headers[.eTag])
        }
    }

    @Test func eachLanguageAndFormIsKeptForItself() async throws {
        try await withPunjab(on: .sqlite) { visitor in
            for _ in 1...2 {
                let english = try await visitor.get("/punjab-education")
                let wished = try await visitor.get("/punjab-education", [.acceptLanguage: "hi"])
                let chosen = try await visitor.get("/hi/punjab-education")
                let json = try await visitor.json("/punjab-education")
                #expect(Set([english.body, wished.body, chosen.body, json.body]).count == 4)
                #expect(wished.headers[.contentLanguage] == "hi" && json.headers[.contentType] == "application/json")
            }
        }
    }

    @Test func aFullCacheForgetsAndGoesOn() async throws {
        let cache = PageCache()
        let page = Deliverable("text/plain", [UInt8](repeating: 7, count: 1 << 20))
        for number in 1...100 {
            let key = PageCache.Key(
                address: "/\(number)", language: .en, isLanguageChosen: false, isJSON: false, day: 0)
            cache.keep(page, as: key, at: [1])
            #expect(cache.page(key, at: [1]) != nil && cache.page(key, at: [2]) == nil)
        }
        let first = PageCache.Key(address: "/1", language: .en, isLanguageChosen: false, isJSON: false, day: 0)
        #expect(cache.page(first, at: [1]) == nil)
    }
}
