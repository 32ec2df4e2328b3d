import Core
import Credentials
import Foundation
import Initiatives
import TestSupport
import Testing

@testable import Server
@testable import Services

/// The machine ends what was told of people, and a restore does not bring it back.
@Suite struct WordsEndTests {
    @Test("Not one byte of it is left in the files, and what was counted is", arguments: [Engine.sqlite])
    func noByteIsLeft(engine: Engine) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = try SetClock("2026-11-01T06:00:00Z")
        let path = folder.appending(path: "site.sqlite").path()
        let site = try await Site.open(.sqlite(path: path), time: clock.source)
        let work = try await Workplace(Village("Open village", in: site.store))
        let known = try await site.store.read { try work.referral(work.referrals.over, in: $0) }
        let ended = try await site.endWords { Issue.record($0) }
        #expect(ended == 0, "it is not a year yet")
        try await site.store.settle()
        #expect(try bytes(at: path).contains(known.words), "or this test would look in the wrong place")
        try clock.set("2027-11-02T06:00:00Z")
        let later = try await site.endWords { Issue.record($0) }
        let again = try await site.endWords { Issue.record($0) }
        #expect(later == 2 && again == 0, "a referral, and a talk in private")
        #expect(try !bytes(at: path).contains(known.words))
        let rest = try await site.store.read { try work.referral(work.referrals.over, in: $0) }
        #expect(rest.isErased && rest.state == known.state)
        let list = try SiteFiles.readErasures(from: site.files.erasures)
        #expect(list == [work.repairs.ending.erasure, try known.erasure()])
        let report = try await site.store.verify()
        #expect(report.findings.isEmpty)
        await site.store.close()
    }

    @Test(
        "A backup that still has the words loses them when it is restored, and keeps the count", arguments: Engine.tried
    )
    func afterARestore(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let known = try await store.read { try work.referral(work.referrals.accepted, in: $0) }
            try await Aftermath(store: store, erasures: [try known.erasure()]).run()
            let rest = try await store.read { try work.referral(work.referrals.accepted, in: $0) }
            #expect(rest.isErased && rest.state == .accepted && rest.requested == known.requested)
            let other = try await store.read { try work.referral(work.referrals.draft, in: $0) }
            #expect(!other.isErased)
            let report = try await store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("In the browser: asked first, then gone for both", arguments: Engine.tried)
    func inTheBrowser(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let visitor = try Visitor(store)
            let own = visitor.signedIn(with: try work.village.person(.partnerLead).session)
            let (over, path) = ("/\(work.village.slug)/referrals/\(work.referrals.over)", "erase")
            let open = "/\(work.village.slug)/referrals/\(work.referrals.accepted)"
            #expect(try await own.get(over).text.contains("\(over)/\(path)"))
            #expect(try await own.get("\(over)/\(path)").text.contains("Erase it for good"))
            #expect(try await own.get("\(open)/\(path)").status == 404, "it is not over")
            let steward = visitor.signedIn(with: try work.village.person(.steward).session)
            #expect(try await steward.get("\(over)/\(path)").status == 404)
            let done = try await own.post("\(over)/\(path)")
            #expect(done.status == 303)
            let page = try await own.get(over)
            #expect(page.text.contains("Somebody whose words were erased") && !page.text.contains("\(over)/\(path)"))
            let read = try await own.json(over).json()
            #expect(read["isErased"] as? Bool == true && read["need"] == nil)
            #expect(try await own.get("\(over)/\(path)").status == 404)
        }
    }

    private func bytes(at path: String) throws -> Data {
        let files = ["", "-wal", "-shm"].map { path + $0 }.filter(FileManager.default.fileExists)
        return try files.reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: $1)) }
    }
}

extension Data {
    fileprivate func contains(_ bytes: [UInt8]) -> Bool { range(of: Data(bytes)) != nil }
}

extension Workplace {
    fileprivate func referral(_ id: ID<Referral>, in tx: ReadTransaction) throws -> Referral {
        try #require(try tx.record(Referral.self, "scope = \(scope) AND id = \(id)"))
    }
}
