public import Core
public import HTML
public import Initiatives
public import Web

/// The groups of one dimension beside everybody, and everybody beside the place around.
public struct GroupDots: HTML {
    /// Everybody at a place.
    public struct Comparison: Sendable {
        let place: Place
        let value: Fixed

        public init(place: Place, value: Fixed) {
            self.place = place
            self.value = value
        }
    }

    let id: String
    let title: String
    let groups: [GroupFigure]
    /// The group furthest behind; marked in one chart only, however many stand beside each other.
    let marked: Number<Category>?
    let everybody: Comparison?
    let around: [Comparison]
    /// Charts that stand beside each other share one scale.
    let span: ClosedRange<Double>?
    /// Of the names of groups and places.
    let language: String
    let reader: Reader

    public init(
        id: String, title: String, groups: [GroupFigure], marked: GroupFigure?, everybody: Comparison?,
        around: [Comparison], span: ClosedRange<Double>? = nil, language: String, _ reader: Reader
    ) {
        self.language = language
        self.id = id
        self.title = title
        self.marked = marked?.category.number
        self.groups = groups.sorted { ($0.stated.figure.units ?? 0) > ($1.stated.figure.units ?? 0) }
        self.everybody = everybody
        self.around = around
        self.span = span
        self.reader = reader
    }

    public var body: some HTML {
        DotPlot(
            id: id, title: title, description: description, rows: rows, references: references, span: span,
            language: reader.foreign(language))
    }

    private var rows: [DotPlot.Row] {
        groups.compactMap { group in
            group.stated.value.map {
                DotPlot.Row(
                    name: group.category.name, value: $0.approximate,
                    text: text($0, group),
                    isWorst: group.category.number == marked)
            }
        }
    }

    private func text(_ value: Fixed, _ group: GroupFigure) -> String {
        ([reader.number(value, places: 1)] + group.stated.basis(for: reader)).joined(separator: " · ")
    }

    private var references: [DotPlot.Reference] {
        let all = everybody.map {
            DotPlot.Reference(
                .everybody, name: "\($0.place.name) \(reader.number($0.value, places: 1))", value: $0.value.approximate)
        }
        return (all.map { [$0] } ?? [])
            + around.map {
                DotPlot.Reference(
                    .elsewhere, name: "\($0.place.name) \(reader.number($0.value, places: 1))",
                    value: $0.value.approximate)
            }
    }

    private var description: String {
        (references.map(\.name)
            + groups.compactMap { group in
                group.stated.value.map {
                    reader(MeasuresText.chartPoint(period: group.category.name, value: reader.number($0, places: 1)))
                }
            }).joined(separator: "; ") + "."
    }
}
