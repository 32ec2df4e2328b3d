import Core
import Foundation
import Initiatives
import TestSupport
import Testing

@testable import Server

/// `throughline erase person`, and the list of erasures beside the database.
@Suite struct ForgetTests {
    @Test("What is refused is not on the list, which every restore carries out again")
    func refusedIsNotNoted() async throws {
        try await withSite { site in
            let village = try await Village("Valley", in: site.store)
            let last = await refused {
                try await site.forget(try village.person(.steward).member, in: village.slug)
            }
            let nobody = await refused { try await site.forget(Number(999), in: village.slug) }
            let before = FileManager.default.fileExists(atPath: site.files.erasures)
            #expect(last?.code == "seat.last-steward" && nobody == .notFound && !before)
            try await site.forget(try village.person(.observer).member, in: village.slug)
            let list = try SiteFiles.readErasures(from: site.files.erasures)
            #expect(list.map(\.table) == ["profile"])
            let again = await refused {
                try await site.forget(try village.person(.observer).member, in: village.slug)
            }
            let after = try SiteFiles.readErasures(from: site.files.erasures)
            #expect(again == .notFound && after.count == 1)
        }
    }

    @Test("Whoever holds the steward's seat twice is still the last one")
    func twoSeatsOfOne() async throws {
        try await withSite { site in
            let village = try await Village("Valley", in: site.store)
            let steward = try village.person(.steward)
            let seat = try await site.store.perform(
                OfferSeat(
                    scope: village.scope, member: steward.member, role: .steward, organisation: village.school),
                by: .operator)
            _ = try await site.store.perform(
                AcceptInvitation(scope: village.scope, seat: seat, standing: nil), by: steward.caller)
            let refusal = await refused { try await site.forget(steward.member, in: village.slug) }
            #expect(refusal?.code == "seat.last-steward")
            #expect(!FileManager.default.fileExists(atPath: site.files.erasures))
        }
    }
}

/// Lends a site with nothing in it, and the files beside its database.
func withSite(_ body: (Site) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = try await Site.open(.sqlite(path: folder.appending(path: "site.sqlite").path()))
    try await body(site)
    await site.store.close()
}
