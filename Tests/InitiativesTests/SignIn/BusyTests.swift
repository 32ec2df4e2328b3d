import Core
import Foundation
import TestSupport
import Testing

@testable import Credentials
@testable import Initiatives

@Suite("Very many sign in at once")
struct BusyTests {
    @Test("Who is turned away has not tried, so they are not locked out", arguments: Engine.tried)
    func noTry(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let (desk, door) = (doorway.keyring.passphrases, DispatchSemaphore(value: 0))
            let most = PassphraseDesk.mostServed + PassphraseDesk.mostWaiting
            try await withThrowingTaskGroup { group in
                for _ in 0..<most { group.addTask { try await desk.inTurn { door.wait() } } }
                while desk.present < most { await Task.yield() }
                for _ in 0...Attempt.mostByName {
                    let busy = await refused { _ = try await doorway.signIn(asha.name) }
                    #expect(busy?.code == "passphrase.busy")
                }
                for _ in 0..<most { door.signal() }
                try await group.waitForAll()
            }
            _ = try await doorway.enter(asha.name)
        }
    }
}
