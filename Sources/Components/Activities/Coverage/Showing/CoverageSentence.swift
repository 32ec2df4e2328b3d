internal import Core
internal import Initiatives
internal import Web

extension CoverageBook {
    /// Who is in a cell: “girls of 10 to 14, at school”.
    func who(_ cell: Cell, _ reader: Reader) -> String {
        let group = group(cell)?.name ?? reader(ActivitiesText.coveragePeople)
        return stage(cell).map { "\(group), \($0.name)" } ?? group
    }

    /// Words about cells, with the names of the initiative's own places, groups, stages and activities marked as such.
    func marked(_ words: String, _ reader: Reader) -> NamesWithin {
        NamesWithin(
            words,
            names: places.map(\.name) + groups.map(\.name) + stages.map(\.name) + activities.values.map(\.title),
            language: reader.foreign(initiative.language))
    }

    func sentence(_ gap: Gap, _ reader: Reader) -> String {
        let (place, who) = (place(gap.cell)?.name ?? "", who(gap.cell, reader))
        guard let need = gap.need else { return reader(ActivitiesText.sentenceGapUncounted(place: place, who: who)) }
        return gap.room == 0
            ? reader(ActivitiesText.sentenceGapNobody(place: place, need: Int(need), who: who))
            : reader(ActivitiesText.sentenceGap(place: place, need: Int(need), who: who, room: Int(gap.room)))
    }

    func sentence(_ overlap: Overlap, _ reader: Reader) -> String {
        reader(
            ActivitiesText.sentenceOverlap(
                place: place(overlap.cell)?.name ?? "", count: overlap.activities.count,
                who: who(overlap.cell, reader), activities: overlap.activities.map(title).joined(separator: " · ")))
    }
}

extension Standing.Verdict {
    /// A mark of its own, since colour alone tells nothing.
    var mark: Badge.Mark {
        switch self {
        case .gap: .late
        case .unknown: .silent
        case .enough: .done
        case .notNeeded, .nothing: .plain
        }
    }

    var words: Phrase {
        switch self {
        case .gap: ActivitiesText.coverageGap
        case .unknown: ActivitiesText.coverageUnknown
        case .enough: ActivitiesText.coverageEnough
        case .notNeeded: ActivitiesText.coverageNotNeeded
        case .nothing: ActivitiesText.coverageNothing
        }
    }

    var meaning: Phrase {
        switch self {
        case .gap: ActivitiesText.coverageKeyGap
        case .unknown: ActivitiesText.coverageKeyUnknown
        case .enough: ActivitiesText.coverageKeyEnough
        case .notNeeded: ActivitiesText.coverageKeyNotNeeded
        case .nothing: ActivitiesText.coverageKeyNothing
        }
    }
}
