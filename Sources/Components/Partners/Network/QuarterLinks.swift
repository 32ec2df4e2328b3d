internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The way to other quarters of the same page.
struct QuarterLinks: HTML {
    let title: Phrase
    let quarters: [Period]
    let chosen: Period
    let path: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(title) }
            p(.class("actions")) {
                for quarter in quarters where quarter != chosen {
                    a(.class("button quiet"), .href(reader.link("\(path)?period=\(quarter)"))) {
                        reader.period(quarter)
                    }
                }
            }
        }
    }
}

/// The way back from a room of this component.
struct PartnersTrail: HTML {
    let here: Phrase
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        Trail(
            reader: reader,
            stops: [
                Trail.Stop(.partners, reader(PartnersText.navigation), address: "/\(initiative.slug)/partners"),
                Trail.Stop(.partners, reader(here)),
            ])
    }
}
