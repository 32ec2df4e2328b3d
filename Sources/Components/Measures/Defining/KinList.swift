internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What a measure is computed from, what is computed from it, and what took its place; each leads there.
struct KinList: HTML {
    let kin: MeasureKin
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if let sides = kin.sides {
            ul(.class("plain")) {
                KinFact(title: MeasuresText.shareNumerator, measure: sides.numerator, list: self)
                KinFact(title: MeasuresText.shareDenominator, measure: sides.denominator, list: self)
            }
            p(.class("soft")) { reader(MeasuresText.shareText) }
        }
        if !kin.shares.isEmpty {
            p { reader(MeasuresText.shareUsed) }
            ul(.class("plain")) { for share in kin.shares { li { KinLink(measure: share, list: self) } } }
        }
        if !kin.predecessors.isEmpty {
            p { reader(MeasuresText.replacementOf) }
            ul(.class("plain")) { for old in kin.predecessors { li { KinLink(measure: old, list: self) } } }
        }
    }
}

private struct KinFact: HTML {
    let title: Phrase
    let measure: Measure
    let list: KinList

    var body: some HTML<HTMLTag.li> {
        li {
            b { list.reader(title) }
            ": "
            KinLink(measure: measure, list: list)
        }
    }
}

private struct KinLink: HTML {
    let measure: Measure
    let list: KinList

    var body: some HTML<HTMLTag.a> {
        a(.href(list.reader.link(measure.path(in: list.initiative)))) { measure.name }
            .spoken(in: list.initiative.language, to: list.reader)
    }
}

/// That another measure is asked for now: said before anything else.
struct ReplacedNote: HTML {
    let kin: MeasureKin
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if let successor = kin.successor {
            aside(.class("note")) {
                p {
                    b { reader(MeasuresText.replacementBy) }
                    " "
                    a(.href(reader.link(successor.measure.path(in: initiative)))) { successor.measure.name }
                        .spoken(in: initiative.language, to: reader)
                }
                p { successor.reason }.spoken(in: initiative.language, to: reader)
            }
        }
    }
}
