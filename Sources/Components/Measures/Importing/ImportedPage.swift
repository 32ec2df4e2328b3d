internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// So many figures of each measure.
struct BroughtInList: HTML {
    let measures: [BroughtIn]
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("plain")) {
            for brought in measures {
                li {
                    a(.href(reader.link(brought.measure.path(in: initiative)))) { brought.measure.name }
                        .spoken(in: initiative.language, to: reader)
                    ": "
                    reader(MeasuresText.importFigures(count: brought.figures))
                    ", "
                    reader(MeasuresText.importPlaces(count: brought.places))
                    ", \(span(brought))"
                }
            }
        }
    }

    private func span(_ brought: BroughtIn) -> String {
        brought.first == brought.last
            ? reader.period(brought.first) : "\(reader.period(brought.first)) – \(reader.period(brought.last))"
    }
}

/// The last step: it is in.
struct ImportedPage: HTML {
    let view: ImportedView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.importedTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.importedTitle) }
                p(.class("lead")) { reader(MeasuresText.importedLead(file: view.batch.name)) }
            }
            ImportSteps(current: 4, reader: reader)
            BroughtInList(measures: view.measures, initiative: view.initiative, reader: reader)
            p(.class("actions")) {
                if let first = view.measures.first {
                    a(.class("button"), .href(reader.link(first.measure.path(in: view.initiative)))) {
                        reader(MeasuresText.importedSee)
                    }
                }
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/measures/import"))) {
                    reader(MeasuresText.importedNext)
                }
            }
        }
    }
}
