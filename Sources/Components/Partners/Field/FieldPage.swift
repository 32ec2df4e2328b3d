internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who outside helps or hinders us?
struct FieldPage: HTML {
    let view: FieldView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.fieldTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.fieldTitle) }
                p(.class("lead")) { reader(PartnersText.fieldLead) }
                if view.mayAdd, !view.bodies.isEmpty {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.path)/add"))) { reader(PartnersText.fieldAdd) }
                    }
                }
            }
            if view.bodies.isEmpty {
                EmptyRoom(
                    heading: PartnersText.fieldEmpty, words: PartnersText.fieldEmptyText,
                    step: view.mayAdd ? (PartnersText.fieldAdd, "\(view.path)/add") : nil, hue: .partners,
                    reader: reader)
            }
            div(.class("cards")) {
                for stand in OutsideBody.Stand.allCases where !view.bodies(stand).isEmpty {
                    StandCard(stand: stand, view: view, reader: reader)
                }
            }
            p { a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(PartnersText.back) } }
        }
    }
}

private struct StandCard: HTML {
    let stand: OutsideBody.Stand
    let view: FieldView
    let reader: Reader

    var body: some HTML {
        Card(reader(stand.title), hue: .partners) {
            for one in view.bodies(stand) { BodyEntry(one: one, view: view, reader: reader) }
        }
    }
}

private struct BodyEntry: HTML {
    let one: FieldView.Body
    let view: FieldView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("sector")) {
            h3 {
                SectorMark(one.known.sector)
                span { one.known.name }.spoken(in: view.initiative.language, to: reader)
            }
            p(.class("soft")) { reader(one.known.sector.title) }
            p { one.known.why }.spoken(in: view.initiative.language, to: reader)
            p(.class("soft")) {
                if let by = one.by {
                    NamesWithin(
                        reader(PartnersText.fieldBy(name: by)), names: [by],
                        language: reader.foreign(view.initiative.language))
                } else {
                    reader(PartnersText.fieldByMember)
                }
            }
            if one.mayChange {
                p {
                    a(.href(reader.link("\(view.path)/\(one.known.number.value)"))) {
                        reader(PartnersText.describe)
                        span(.class("unseen")) {
                            ": "
                            span { one.known.name }.spoken(in: view.initiative.language, to: reader)
                        }
                    }
                }
            }
        }
    }
}

extension OutsideBody.Stand {
    var title: Phrase {
        switch self {
        case .helps: PartnersText.standHelps
        case .hinders: PartnersText.standHinders
        case .both: PartnersText.standBoth
        case .unknown: PartnersText.standUnknown
        }
    }
}
