internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What is kept of how files are read, each to be looked at and removed.
struct MappingsPage: HTML {
    let desk: ImportDesk
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.mappingsTitle), surroundings: desk.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.mappingsTitle) }
                p(.class("lead")) { reader(MeasuresText.mappingsLead) }
            }
            if desk.mappings.isEmpty { p(.class("soft")) { reader(MeasuresText.mappingsNone) } }
            for kept in desk.mappings { KeptMapping(kept: kept, desk: desk, form: form, reader: reader) }
            p { a(.href(reader.link(desk.path))) { reader(MeasuresText.importTitle) } }
        }
    }
}

private struct KeptMapping: HTML {
    let kept: ImportDesk.Kept
    let desk: ImportDesk
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.measures)) {
            h2 { kept.mapping.name }.spoken(in: desk.initiative.language, to: reader)
            ul(.class("plain")) {
                for column in kept.columns {
                    li { "\(reader(ImportWords.column(column.header))): \(meaning(of: column))" }
                }
                for answer in kept.inOrder {
                    li { "\(reader(answer.question.title)): \(answer.words)" }
                }
            }
            ButtonForm(
                form.seal, to: "\(desk.path)/kept/\(kept.mapping.number.value)/remove",
                label: MeasuresText.mappingsRemove, style: .danger, about: kept.mapping.name, reader: reader)
        }
    }

    private func meaning(of column: MappedColumn) -> String {
        guard let group = desk.name(of: column.category) else { return reader(column.meaning.title) }
        return reader(MeasuresText.meansGroup(group: group.name, dimension: group.dimension))
    }
}

extension KeepMapping.Answer {
    /// As the form shows it.
    fileprivate var words: String {
        question == .mark ? DecimalMark(rawValue: text)?.sample ?? text : text
    }
}

extension MappedAnswer.Question {
    var title: Phrase {
        switch self {
        case .measure: MeasuresText.importWholeMeasure
        case .place: MeasuresText.importWholePlace
        case .period: MeasuresText.importWholePeriod
        case .source: MeasuresText.importWholeSource
        case .mark: MeasuresText.importMark
        }
    }
}

/// What programs read of what is kept. Fields are only ever added.
struct MappingsJSON: Encodable {
    struct Kept: Encodable {
        let number: Int64
        let name: String
        let columns: [KeepMapping.Column]
        let answers: [KeepMapping.Answer]
    }

    let mappings: [Kept]

    init(_ desk: ImportDesk) {
        mappings = desk.mappings.map {
            Kept(
                number: $0.mapping.number.value, name: $0.mapping.name, columns: $0.columns.map(\.kept),
                answers: $0.inOrder)
        }
    }
}
