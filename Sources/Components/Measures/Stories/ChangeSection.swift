internal import HTML
internal import Initiatives
internal import Web

/// On the page of a measure that is told in words: the newest of what was told, and the way to the rest.
struct ChangeSection: HTML {
    static let most = 5
    let told: StoriesView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.partners)) {
            h2 { reader(MeasuresText.changeTrail) }
            p(.class("soft")) { reader.told(told) }
            PlaceChoice(view: told, reader: reader)
            div(.class("cards")) {
                for one in told.told { ChangeTold(told: one, view: told, reader: reader) }
            }
            if told.count > 0 {
                p {
                    a(.href(reader.link(told.path))) { reader(MeasuresText.changeAll(count: told.count)) }
                }
            }
            if told.mayTell { TellDoor(view: told, reader: reader) }
        }
    }
}
