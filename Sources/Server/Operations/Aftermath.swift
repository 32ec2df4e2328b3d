internal import Core
internal import Initiatives

/// What a restore does before anybody can use the database: it erases again what had been erased since the backup,
/// forgets again whoever had been forgotten, and closes every way in that may have ended meanwhile.
struct Aftermath: Sendable {
    let store: Store
    let erasures: [Erasure]

    func run() async throws {
        let before = Set(try await forgotten())
        let known = try await store.checkpoints(site: "").map(\.scope)
        // An initiative that is younger than the backup has nothing in it to erase.
        for erasure in erasures where known.contains(erasure.scope) {
            if let words = House.end(erasure) {
                // That it was stays counted; only what was told goes.
                _ = try await store.perform(words, by: .operator)
            } else {
                _ = try await store.perform(ApplyErasure(erasure), by: .operator)
            }
        }
        for again in try await forgotten() where !before.contains(again) {
            _ = try await store.perform(ForgetMember(scope: again.scope, member: again.member), by: .operator)
        }
        try await store.operate { try WaysIn.close(in: $0) }
    }

    private struct Forgotten: Hashable {
        let scope: Scope
        let member: Number<Member>
    }

    private func forgotten() async throws -> [Forgotten] {
        try await store.read { try Member.forgotten(in: $0).map { Forgotten(scope: $0.scope, member: $0.number) } }
    }
}
