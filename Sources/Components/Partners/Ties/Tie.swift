public import Core
public import Initiatives

/// What two organisations say of how they are tied, each its own word.
public struct Tie: Sendable, Equatable {
    /// Two organisations, the one that came first before the other.
    public struct Pair: Sendable, Hashable, Comparable {
        public let first: Number<Organisation>
        public let second: Number<Organisation>

        init(_ one: Number<Organisation>, _ other: Number<Organisation>) {
            first = min(one, other)
            second = max(one, other)
        }

        public static func < (left: Pair, right: Pair) -> Bool {
            (left.first, left.second) < (right.first, right.second)
        }
    }

    public let pair: Pair
    public var firstSays: Intensity?
    public var secondSays: Intensity?

    /// The lower of the two words: no side is tied more strongly than it says itself. nil while only one has spoken.
    public var intensity: Intensity? {
        guard let firstSays, let secondSays else { return nil }
        return min(firstSays, secondSays)
    }

    /// Whether both say that they at least cooperate.
    public var isDrawn: Bool { intensity?.isTie ?? false }

    /// One tie for each pair of whom anything was said, in the order of the pairs.
    static func all(_ words: [TieWord]) -> [Tie] {
        var ties: [Pair: Tie] = [:]
        for word in words {
            let pair = Pair(word.organisation, word.other)
            var tie = ties[pair] ?? Tie(pair: pair)
            if word.organisation == pair.first {
                tie.firstSays = word.intensity
            } else {
                tie.secondSays = word.intensity
            }
            ties[pair] = tie
        }
        return ties.values.sorted { $0.pair < $1.pair }
    }
}

/// How the ties of two periods differ. Only what is drawn counts.
struct TieChanges: Equatable {
    var new: [Tie.Pair] = []
    var gone: [Tie.Pair] = []
    var stronger: [Tie.Pair] = []
    var weaker: [Tie.Pair] = []

    init(from before: [Tie], to after: [Tie]) {
        let (before, after) = (TieChanges.drawn(before), TieChanges.drawn(after))
        for pair in Set(before.keys).union(after.keys).sorted() {
            switch (before[pair], after[pair]) {
            case (nil, .some): new.append(pair)
            case (.some, nil): gone.append(pair)
            case (.some(let old), .some(let now)) where old < now: stronger.append(pair)
            case (.some(let old), .some(let now)) where old > now: weaker.append(pair)
            default: break
            }
        }
    }

    var isEmpty: Bool { new.isEmpty && gone.isEmpty && stronger.isEmpty && weaker.isEmpty }

    private static func drawn(_ ties: [Tie]) -> [Tie.Pair: Intensity] {
        Dictionary(
            ties.compactMap { tie in tie.intensity.flatMap { $0.isTie ? (tie.pair, $0) : nil } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension TieWord {
    /// The words as they are shown: what one that was merged said, and what was said of it, is the word of the one that
    /// stays, unless that one has its own; and nobody is tied to itself.
    static func shown(_ words: [TieWord], _ aliases: [OrganisationAlias]) -> [TieWord] {
        guard !aliases.isEmpty else { return words }
        let stays = Dictionary(aliases.map { ($0.organisation, $0.stays) }, uniquingKeysWith: { first, _ in first })
        let isOwn = { (word: TieWord) in stays[word.organisation] == nil && stays[word.other] == nil }
        var seen: Set<Said> = []
        return (words.filter(isOwn) + words.filter { !isOwn($0) }).compactMap { word in
            var word = word
            word.organisation = stays[word.organisation] ?? word.organisation
            word.other = stays[word.other] ?? word.other
            let said = Said(period: word.period, organisation: word.organisation, other: word.other)
            return word.organisation != word.other && seen.insert(said).inserted ? word : nil
        }
    }

    private struct Said: Hashable {
        let period: Period
        let organisation: Number<Organisation>
        let other: Number<Organisation>
    }
}
