internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// One result: what it says, who is furthest from it, and the line through it, up to the purpose and down to the steps.
struct ResultPage: HTML {
    let view: ResultView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: view.result.statement, surroundings: view.initiative.surroundings()) {
            ResultOpening(view: view, reader: reader)
            if view.result.kind == .population {
                Card(reader(PurposesText.resultFurthest), hue: .decisions) {
                    p(.class("lead")) { view.result.worstOff ?? "" }.spoken(in: view.initiative.language, to: reader)
                    FurthestAway(placed: view.placed, initiative: view.initiative, namesThem: false, reader: reader)
                }
            } else {
                Card(reader(PurposesText.resultSystemTitle), hue: .decisions) {
                    SystemChange(placed: view.placed, initiative: view.initiative, reader: reader)
                }
            }
            if view.isMember {
                div(.class("two")) {
                    StepsTowards(view: view, reader: reader)
                    PeopleTowards(view: view, reader: reader)
                }
            }
            ResultDoors(view: view, form: form, reader: reader)
        }
    }
}

private struct ResultOpening: HTML {
    let view: ResultView
    let reader: Reader

    var body: some HTML {
        Opening {
            Trail(
                reader: reader,
                stops: [
                    Trail.Stop(
                        .purposes, reader(PurposesText.trailPurpose), words: view.purpose,
                        address: "/\(view.initiative.slug)/purpose", language: view.initiative.language),
                    Trail.Stop(
                        .decisions, reader(PurposesText.trailResults), address: "/\(view.initiative.slug)/results"),
                    Trail.Stop(.decisions, reader(PurposesText.trailResult)),
                ])
            h1 { view.result.statement }.spoken(in: view.initiative.language, to: reader)
            p { ResultBadge(result: view.result, reader: reader) }
            Note(reader(view.result.stateMeaning))
            if let reason = view.result.dropReason, view.isMember {
                Saying(reason, language: view.initiative.language, hue: .decisions, reader: reader)
            }
        }
    }
}

private struct StepsTowards: HTML {
    let view: ResultView
    let reader: Reader

    var body: some HTML {
        Card(reader(PurposesText.resultSteps), hue: .activities) {
            if view.steps.isEmpty {
                Note(reader(PurposesText.resultStepsNone))
            } else {
                ul(.class("links"), .hue(.activities)) {
                    for step in view.steps {
                        li {
                            a(.href(reader.link("/\(view.initiative.slug)/strategy#step-\(step.number.value)"))) {
                                step.words
                            }
                            .spoken(in: view.initiative.language, to: reader)
                        }
                    }
                }
            }
            p { a(.href(reader.link("/\(view.initiative.slug)/strategy"))) { reader(PurposesText.resultStepsAll) } }
        }
    }
}

private struct PeopleTowards: HTML {
    let view: ResultView
    let reader: Reader

    var body: some HTML {
        Card(reader(PurposesText.resultPeople), hue: .partners) {
            if view.speakers.isEmpty {
                Note(reader(PurposesText.resultPeopleNone))
            } else {
                SpeakerList(speakers: view.speakers, reader: reader)
            }
            p { a(.href(reader.link("/\(view.initiative.slug)/visions"))) { reader(PurposesText.resultPeopleAll) } }
        }
    }
}

/// What can be done from here.
private struct ResultDoors: HTML {
    let view: ResultView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("actions")) {
            if view.result.state != .retired {
                LineDoors(
                    to: view.result.lineID, history: view.history, initiative: view.initiative, reader: reader)
            }
            for item in reader.navigation where item.component == "Measures" {
                a(
                    .class("button quiet"),
                    .href(reader.link("/\(view.initiative.slug)\(item.path)#\(view.result.slug)"))
                ) {
                    reader(PurposesText.resultMeasures)
                }
            }
            if view.mayRevise {
                a(.class("button"), .href(reader.link("\(path)/revise"))) { reader(PurposesText.resultRevise) }
            }
            if view.mayDrop {
                a(.class("button quiet"), .href(reader.link("\(path)/retire"))) { reader(PurposesText.resultRetire) }
            }
            if view.mayKeep {
                ButtonForm(
                    form.seal, to: "\(path)/keep", label: PurposesText.resultKeep, style: .quiet, reader: reader)
            }
        }
    }

    private var path: String { view.result.path(in: view.initiative) }
}

extension SharedResult {
    /// What its state means, in a sentence or two.
    var stateMeaning: Phrase {
        switch state {
        case .retired: PurposesText.resultMeaningRetired
        case .suggested where isAsked: PurposesText.resultMeaningAsked
        case .suggested: PurposesText.resultMeaningSuggested
        case .agreed where isReading: PurposesText.resultReading
        case .agreed where dropReason != nil: PurposesText.resultMeaningLeaving
        case .agreed where isAsked: PurposesText.resultMeaningAskedAgain
        case .agreed: PurposesText.resultMeaningAgreed
        }
    }
}
