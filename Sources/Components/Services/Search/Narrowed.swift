internal import Activities
internal import HTML
internal import Initiatives
internal import Web

/// Whose services these are, for which stage of life and for which minute, where only such were asked for.
struct Narrowed: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        if let organisation = view.organisation {
            p {
                reader(ServicesText.findOf) + " "
                a(.href(reader.link("/\(view.initiative.slug)/partners/\(organisation.slug)"))) { organisation.name }
                    .spoken(in: view.initiative.language, to: reader)
            }
        }
        if let stage = view.stage {
            p {
                reader(ServicesText.findStage) + " "
                span { stage.name }.spoken(in: view.initiative.language, to: reader)
            }
        }
        if view.search.isNow, let weekday = view.search.weekday, let minute = view.search.minute {
            p(.class("soft")) {
                reader(
                    ServicesText.findNowText(day: reader(Weekday.of(weekday).title), time: minute.asTime))
            }
        }
    }
}
