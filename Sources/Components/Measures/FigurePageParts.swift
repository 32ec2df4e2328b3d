internal import Core
internal import HTML
public import Initiatives
internal import Web

/// A figure as it is read: its number with what it rests on, or which of the things that a blank could mean. It leads
/// to where it comes from.
struct FigureLink: HTML {
    let stated: StatedFigure
    let measure: Measure
    let place: Place
    let initiative: Initiative
    /// Said between the number and what it rests on.
    var unit: String?
    let reader: Reader

    var body: some HTML {
        a(.class("figure"), .href(reader.link(address.path))) { stated.text(for: reader) }
            .spoken(in: stated.language(initiative.language, for: reader))
        if let unit, !unit.isEmpty {
            " "
            small { unit }.spoken(in: initiative.language, to: reader)
        }
        FigureBasis(stated: stated, reader: reader)
    }

    private var address: FigureAddress {
        FigureAddress(stated.figure, of: measure, at: place, in: initiative)
    }
}

extension StatedFigure {
    /// The number in the reader's way, or why there is none.
    func text(for reader: Reader) -> String {
        switch figure.state {
        case .reported: value.map { wording.text($0, for: reader) } ?? reader(MeasuresText.stateNotCollected)
        case .notCollected: reader(MeasuresText.stateNotCollected)
        case .notApplicable: reader(MeasuresText.stateNotApplicable)
        }
    }
}

extension StatedFigure {
    /// The language of that text, where it is not the page's.
    func language(_ own: String, for reader: Reader) -> String? {
        value == nil ? nil : wording.language(own, for: reader)
    }
}

extension Measure {
    /// Its own address: `/punjab-education/measures/pgi`.
    public func path(in initiative: Initiative) -> String { "/\(initiative.slug)/measures/\(slug)" }
}

extension Fixed {
    var isNegative: Bool { units < 0 }
    var magnitude: Fixed { Fixed(units: abs(units), decimals: decimals) }
}

/// How far a group stands from everybody, in words, so that nobody has to read a sign.
func gapText(_ gap: Fixed, _ reader: Reader) -> String {
    let size = reader.number(gap.magnitude, places: 1)
    if gap.units == 0 { return reader(MeasuresText.gapNone) }
    return reader(gap.isNegative ? MeasuresText.gapLower(gap: size) : MeasuresText.gapHigher(gap: size))
}

extension [GroupFigure] {
    /// The one furthest behind everybody; nil where none is.
    func furthestBehind(_ direction: Measure.Direction) -> GroupFigure? {
        filter { $0.isBehind(direction) }.max { ($0.gap?.magnitude.units ?? 0) < ($1.gap?.magnitude.units ?? 0) }
    }
}

extension GroupFigure {
    fileprivate func isBehind(_ direction: Measure.Direction) -> Bool {
        guard let gap, gap.units != 0, direction != .neither else { return false }
        return gap.isNegative == (direction == .more)
    }
}
