public import Core

/// Everything that shows the product: public facts from Punjab and of legal help, and the fiction of Riverbend.
public struct Demonstrations: Sendable {
    private let store: Store
    private let progress: ProgressReport

    public init(_ store: Store, progress: @escaping ProgressReport = { _, _, _ in }) {
        self.store = store
        self.progress = progress
    }

    /// Loads what is not there yet, and finishes what was begun.
    /// - Returns: false where all of it was there already.
    public func load() async throws -> Bool {
        let punjab = try await Punjab(store, progress: progress).load()
        let riverbend = try await Riverbend(store, progress: progress).load()
        let legalHelp = try await LegalHelp(store, progress: progress).load()
        return punjab || riverbend || legalHelp
    }
}
