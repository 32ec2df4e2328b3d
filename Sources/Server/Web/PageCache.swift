internal import Core
internal import Synchronization
internal import Web

/// Finished pages, kept for as long as the records they were made from have not grown.
///
/// A page is asked for with the version its records have *before* it is made; if they grow meanwhile, it is kept under
/// the older version and never found again. So what is served is never stale, and costs one small query.
final class PageCache: Sendable {
    struct Key: Hashable {
        var address: String
        var language: Language
        var isLanguageChosen: Bool
        var isJSON: Bool
        /// Since 1970, in UTC: a page may say how many days are left.
        var day: Int64
    }

    private struct State {
        var pages: [Key: (version: [Int64], page: Deliverable)] = [:]
        var bytes = 0
    }

    private let state = Mutex(State())
    private static let mostBytes = 32 << 20

    func page(_ key: Key, at version: [Int64]) -> Deliverable? {
        state.withLock { state in
            guard let kept = state.pages[key], kept.version == version else { return nil }
            return kept.page
        }
    }

    /// When it is full it begins anew: pages are quickly made again, and no bookkeeping is as simple.
    func keep(_ page: Deliverable, as key: Key, at version: [Int64]) {
        state.withLock { state in
            if state.bytes > Self.mostBytes { state = State() }
            let before = state.pages.updateValue((version, page), forKey: key)
            state.bytes += page.size - (before?.page.size ?? 0)
        }
    }

    /// How long the records are that pages of a scope are made from: the site's, and the initiative's own.
    /// The site's own pages tell of every initiative, so they are made from all records.
    static func version(of scope: Scope, in tx: ReadTransaction) throws -> [Int64] {
        let wanted: SQL = scope == .site ? "scope >= 0" : "scope = 0 OR scope = \(scope)"
        return try tx.all("SELECT sequence FROM ledger_head WHERE \(wanted) ORDER BY scope") { $0.int64(0) }
    }
}
