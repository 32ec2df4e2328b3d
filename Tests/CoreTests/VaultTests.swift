import Core
import Testing
import TestSupport

/// What is sealed opens where it was meant to stand, and nowhere else.
@Suite struct VaultTests {
    @Test(arguments: Engine.tried)
    func whatIsSealedOpensInItsPlaceOnly(engine: Engine) async throws {
        try await withStore(on: engine, schema: .wells) { store in
            try await store.read { tx in
                let sealed = try tx.seal(Array("four".utf8), for: "rating/1")
                #expect(try tx.unseal(sealed, for: "rating/1") == Array("four".utf8))
                #expect(throws: Problem.self) { try tx.unseal(sealed, for: "rating/2") }
                #expect(
                    try tx.seal(Array("four".utf8), for: "rating/1") != sealed, "two seals of one thing can be told")
            }
        }
    }

    @Test(arguments: Engine.tried)
    func withoutKeysNothingIsSealed(engine: Engine) async throws {
        try await withStore(on: engine, schema: .wells, vault: nil) { store in
            try await store.read { tx in
                _ = #expect(throws: Problem.self) { try tx.seal([1], for: "rating/1") }
            }
        }
    }
}
