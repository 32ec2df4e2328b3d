public import Core
internal import HTML
internal import Web

extension Measure {
    /// Under so many cases a mean or a share is marked as not reliable.
    public static let fewestCases: Int64 = 30

    func isUnreliable(_ figure: Figure) -> Bool {
        isMean && figure.cases.map { $0 < Measure.fewestCases } ?? false
    }
}

extension StatedFigure {
    /// In the value's own decimals.
    public var standardError: Fixed? {
        guard let value else { return nil }
        return figure.standardError.map { Fixed(units: $0, decimals: value.decimals) }
    }

    /// What a chart says after the value: how exact it is, and that it is not reliable.
    func basis(for reader: Reader) -> [String] {
        [
            standardError.map { reader(MeasuresText.errorShort(error: reader.number($0))) }, doubt(for: reader),
        ].compactMap { $0 }
    }

    /// The value with what it rests on, for whoever cannot see a chart.
    func words(for reader: Reader) -> String { ([text(for: reader)] + basis(for: reader)).joined(separator: ", ") }

    /// That too few cases stand behind it; nil where enough do, or nobody says how many.
    func doubt(for reader: Reader) -> String? {
        isUnreliable ? reader(MeasuresText.unreliable(count: Int(figure.cases ?? 0))) : nil
    }
}

/// Beside a number: how exact it is, and whether too few cases stand behind it.
struct FigureBasis: HTML {
    let stated: StatedFigure
    let reader: Reader

    var body: some HTML {
        if let error = stated.standardError {
            " "
            small { reader(MeasuresText.errorShort(error: reader.number(error))) }
        }
        if let doubt = stated.doubt(for: reader) {
            " "
            Badge(doubt, .late)
        }
    }
}

/// The same on the figure's own page, in whole sentences.
struct TraceBasis: HTML {
    let stated: StatedFigure
    let reader: Reader

    var body: some HTML {
        if let error = stated.standardError {
            p { reader(MeasuresText.traceError(error: reader.number(error))) }
        }
        if let cases = stated.figure.cases {
            p {
                reader(MeasuresText.traceCases(count: Int(cases)))
                if stated.isUnreliable {
                    " "
                    b { reader(MeasuresText.traceUnreliable(fewest: Int(Measure.fewestCases))) }
                }
            }
        }
    }
}
