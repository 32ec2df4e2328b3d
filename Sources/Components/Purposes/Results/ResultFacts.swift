internal import Core
internal import HTML
public import Initiatives
internal import Web

/// Where a result stands with the members.
struct ResultBadge: HTML {
    let result: SharedResult
    let reader: Reader

    var body: some HTML { Badge(reader(result.stateTitle), mark) }

    private var mark: Badge.Mark {
        switch result.state {
        case .retired: .plain
        case .suggested: .open
        case .agreed: result.isMembersOwn ? .done : .plain
        }
    }
}

/// Of a result for people's lives: who is furthest from it, how far, and what is to come of that distance.
struct FurthestAway: HTML {
    let placed: PlacedResult
    let initiative: Initiative
    /// Not where their name stands above already.
    var namesThem = true
    let reader: Reader

    var body: some HTML<HTMLTag.dl> {
        dl(.class("terms")) {
            if namesThem { Said(PurposesText.resultWorstOffTerm, result.worstOff, in: initiative, reader) }
            Said(
                PurposesText.resultGap, result.gap, missing: missing(PurposesText.resultGapMissing), in: initiative,
                reader
            ) {
                if let source = placed.gapSource {
                    Citation(source.citation, language: initiative.language, reader: reader)
                }
            }
            Said(
                PurposesText.resultTarget, result.gapTarget, missing: missing(PurposesText.resultTargetMissing),
                in: initiative,
                reader
            ) {
                if let by = result.gapTargetBy {
                    p(.class("soft")) { reader(PurposesText.resultTargetBy(day: reader.day(by))) }
                }
            }
            Said(PurposesText.resultPlace, placed.place.name, in: initiative, reader)
        }
    }

    private var result: SharedResult { placed.result }

    /// Who reads results out of public facts states no gap in words: there it is in the measures.
    private func missing(_ words: Phrase) -> Phrase? { result.isReading ? nil : words }
}

/// Of a result for the system: what changes in it.
struct SystemChange: HTML {
    let placed: PlacedResult
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.dl> {
        dl(.class("terms")) {
            if let kind = placed.result.systemKind {
                Term(reader(PurposesText.resultSystemKind), reader(kind.title))
            }
            Said(PurposesText.resultPlace, placed.place.name, in: initiative, reader)
        }
    }
}

/// A word of ours and what the initiative says to it, or what it means that nothing is said.
struct Said<More: HTML>: HTML {
    let word: Phrase
    let said: String?
    let missing: Phrase?
    let initiative: Initiative
    let reader: Reader
    let more: More

    init(
        _ word: Phrase, _ said: String?, missing: Phrase? = nil, in initiative: Initiative, _ reader: Reader,
        @HTMLBuilder more: () -> More
    ) {
        self.word = word
        self.said = said
        self.missing = missing
        self.initiative = initiative
        self.reader = reader
        self.more = more()
    }

    var body: some HTML {
        if said != nil || missing != nil {
            div {
                dt { reader(word) }
                dd {
                    if let said {
                        span { said }.spoken(in: initiative.language, to: reader)
                    } else if let missing {
                        span(.class("soft")) { reader(missing) }
                    }
                    more
                }
            }
        }
    }
}

extension Said where More == EmptyHTML {
    init(_ word: Phrase, _ said: String?, missing: Phrase? = nil, in initiative: Initiative, _ reader: Reader) {
        self.init(word, said, missing: missing, in: initiative, reader) { EmptyHTML() }
    }
}

extension SharedResult {
    /// Its state in a few words.
    var stateTitle: Phrase {
        switch state {
        case .retired: PurposesText.resultStateRetired
        case .suggested where isAsked: PurposesText.resultStateAsked
        case .suggested: PurposesText.resultStateSuggested
        case .agreed where isReading: PurposesText.resultStateReading
        case .agreed where dropReason != nil: PurposesText.resultStateLeaving
        case .agreed: PurposesText.resultStateAgreed
        }
    }

    public func path(in initiative: Initiative) -> String { "/\(initiative.slug)/results/\(slug)" }
}

extension SharedResult.SystemKind {
    var title: Phrase {
        switch self {
        case .policy: PurposesText.systemPolicy
        case .budget: PurposesText.systemBudget
        case .practice: PurposesText.systemPractice
        case .power: PurposesText.systemPower
        case .norm: PurposesText.systemNorm
        }
    }

    var meaning: Phrase {
        switch self {
        case .policy: PurposesText.systemPolicyMeaning
        case .budget: PurposesText.systemBudgetMeaning
        case .practice: PurposesText.systemPracticeMeaning
        case .power: PurposesText.systemPowerMeaning
        case .norm: PurposesText.systemNormMeaning
        }
    }
}
