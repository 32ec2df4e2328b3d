public import Core
internal import Demonstration
internal import Foundation
public import Initiatives
public import Measures
public import Services

/// What the operator of a server can ask of it at its terminal. The same value runs in the command itself, where no
/// server is running, or is sent to the running server through its socket.
public enum Operation: Codable, Sendable {
    case loadDemonstration
    case importFigures(FigureImport)
    case importServices(ServiceImport)
    /// With the text of checkpoints that were kept elsewhere.
    case verify(checkpoints: String?)
    case checkpoint
    case backup(path: String)
    case eraseStory(initiative: Slug, measure: Slug, number: Int64)
    /// Ends a member's seats and erases their name and address, at their wish.
    case forgetMember(initiative: Slug, member: Number<Member>)
    case startInitiative(FirstSteward)
    /// A new link for a seat whose first one was lost.
    case linkTo(initiative: Slug, seat: Number<Seat>)
    case rotateKeys

    public enum Outcome: Codable, Sendable {
        /// False where it was there already.
        case demonstration(isNew: Bool)
        case imported(ImportReport)
        case broughtIn(DirectoryReport)
        case verified(Verification)
        case checkpoint(String)
        case backedUp(path: String)
        case erased
        case link(FirstSteward.Welcome)
        case keys(count: Int)
    }

    public func run(on site: Site, progress: @escaping ProgressReport) async throws -> Outcome {
        switch self {
        case .loadDemonstration:
            return .demonstration(isNew: try await Demonstrations(site.store, progress: progress).load())
        case .importFigures(let figures):
            return .imported(try await figures.run(on: site.store, by: .operator, progress: progress))
        case .importServices(let services):
            return .broughtIn(try await services.run(on: site.store, by: .operator, progress: progress))
        case .verify(let text):
            let checkpoints =
                try text.map { try Checkpoint.read($0, signedBy: site.files.existingKey().verifying) } ?? []
            return .verified(try await site.store.verify(against: checkpoints, progress: progress))
        case .checkpoint: return .checkpoint(try await signedCheckpoints(site))
        case .backup(let path):
            try await site.store.backup(to: path) { progress("pages", $0, $1) }
            return .backedUp(path: path)
        case .eraseStory(let initiative, let measure, let number):
            let erasure = try await site.store.read { tx in
                try Story.find(number, of: measure, in: initiative, tx: tx).erasure(in: tx)
            }
            try await site.erase(erasure)
            return .erased
        case .forgetMember(let initiative, let member):
            try await site.forget(member, in: initiative)
            return .erased
        case .startInitiative(let first): return .link(try await first.run(on: site))
        case .linkTo(let initiative, let seat):
            return .link(try await FirstSteward.link(to: seat, in: initiative, on: site))
        case .rotateKeys: return .keys(count: try site.files.rotateKeys())
        }
    }

    private func signedCheckpoints(_ site: Site) async throws -> String {
        let key = try site.files.signingKey()
        let name = Digest(of: key.verifying.bytes).bytes.prefix(8).map { $0 }.hex
        return try await site.store.checkpoints(site: name).map { $0.signed(by: key) }.joined(separator: "\n")
    }
}
