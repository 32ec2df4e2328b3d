internal import Core
internal import Initiatives

/// Where a result stands with the members. Nobody agrees on a result alone: it is agreed on with a version of the
/// purpose that lists it, or it is only read out of public facts and says so.
public enum ResultState: String, Codable, CaseIterable, Sendable {
    case suggested, agreed, retired
}

extension SharedResult {
    public var state: ResultState {
        if droppedOn != nil { return .retired }
        return agreedIn != nil || isReading ? .agreed : .suggested
    }

    /// Whether members are asked about it just now, so that its words must stay what they are asked about.
    public var isAsked: Bool { listedIn != nil && listedIn != agreedIn }

    /// Whether members agreed on it, rather than somebody having read it out of public facts.
    public var isMembersOwn: Bool { agreedIn != nil }

    /// Only while it is a suggestion can all of its words change; of what was agreed, gap and target can, since they
    /// become better known.
    func allows(_ words: ResultWords, over known: ResultWords) -> Bool {
        guard state != .suggested else { return true }
        return words.kind == known.kind && words.statement == known.statement && words.place == known.place
            && words.worstOff == known.worstOff && words.systemKind == known.systemKind
    }
}

// What a version of the purpose does to the results: it lists them when it is put to the members, and when they agree
// on it, they have agreed on those.
extension SharedResult {
    /// Lists in a version all results that stand, apart from those that somebody wants to drop.
    static func list(in version: Number<PurposeVersion>, in tx: WriteTransaction) throws {
        for result in try all(in: tx, scope: tx.scope) where result.dropReason == nil && !result.isReading {
            var listed = result
            listed.listedIn = version
            try tx.update(result, to: listed)
        }
    }

    /// The members agreed on a version: so they did on what it lists. What they had agreed on earlier and somebody
    /// wanted to drop is not in it any more.
    static func agree(on version: Number<PurposeVersion>, in tx: WriteTransaction) throws {
        let today = try Initiative.today(in: tx)
        for result in try all(in: tx, scope: tx.scope) {
            var settled = result
            if result.listedIn == version {
                settled.agreedIn = version
            } else if result.isMembersOwn && result.dropReason != nil {
                settled.droppedOn = today
            } else {
                continue
            }
            try tx.update(result, to: settled)
        }
    }

    /// The version was taken back: its results are suggestions as before, or what was agreed on earlier.
    static func unlist(from version: Number<PurposeVersion>, in tx: WriteTransaction) throws {
        for result in try all(in: tx, scope: tx.scope) where result.listedIn == version {
            var unlisted = result
            unlisted.listedIn = result.agreedIn
            try tx.update(result, to: unlisted)
        }
    }
}
