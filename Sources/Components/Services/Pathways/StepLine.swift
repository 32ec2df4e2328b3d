internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The step from a stage to the next: what shows that somebody made it, and for members how many did.
struct StepLine: HTML {
    let step: PathwayBook.Step
    let stop: PathwayBook.Stop
    let view: PathwayView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .hue(.activities)) {
            h3 {
                NamesWithin(
                    reader(ServicesText.stepTo(stage: step.to.name)), names: [step.to.name],
                    language: reader.foreign(view.initiative.language))
            }
            if let indicator = step.indicator {
                p(.class("soft")) {
                    reader(ServicesText.stepCounts) + " "
                    span { indicator }.spoken(in: view.initiative.language, to: reader)
                }
            }
            if step.told != nil {
                if step.newest.isEmpty { p { Badge(reader(ServicesText.stepNobody), .late) } }
                for told in step.newest { ToldLine(told: told, view: view, reader: reader) }
                if !step.earlier.isEmpty {
                    details {
                        summary { reader(ServicesText.stepEarlier) }
                        for told in step.earlier { ToldLine(told: told, view: view, reader: reader) }
                    }
                }
            }
            if view.mayState {
                p {
                    a(
                        .class("button quiet"),
                        .href(reader.link("\(view.path)/steps/\(stop.stage.number.value)"))
                    ) {
                        reader(ServicesText.stepSay)
                        span(.class("unseen")) { ": \(step.to.name)" }.spoken(in: view.initiative.language, to: reader)
                    }
                }
            }
        }
    }
}

/// Whose word it is, of when, and where it is known from.
private struct ToldLine: HTML {
    let told: PathwayBook.Told
    let view: PathwayView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div {
            if let made = told.transition.made, let whole = told.transition.whole {
                p {
                    b {
                        reader(
                            ServicesText.stepMadeOf(made: reader.number(Int(made)), whole: reader.number(Int(whole))))
                    }
                }
                ShareBar(Double(made) / Double(whole))
                p { reader(ServicesText.stepLost(count: Int(whole - made))) }
            } else {
                p { Badge(reader(ServicesText.stepUnknown), .silent) }
            }
            p(.class("soft")) {
                reader.period(told.transition.period) + " · "
                span { told.organisation.name + ": " + told.transition.source }
                    .spoken(in: view.initiative.language, to: reader)
            }
        }
    }
}
