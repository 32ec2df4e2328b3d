internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What happened, what the numbers can show, and what else could explain them.
struct StorySection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        div(.class("stack")) {
            if !told.isEmpty {
                Card(reader(MeasuresText.storyTitle), hue: .partners) {
                    for story in told { StoryTold(story: story, view: view, hue: .partners, reader: reader) }
                }
            }
            Card(reader(MeasuresText.rivalTitle), hue: .commitments) {
                p(.class("soft")) { reader(rivals.isEmpty ? MeasuresText.rivalNone : MeasuresText.rivalText) }
                for story in rivals { StoryTold(story: story, view: view, hue: .commitments, reader: reader) }
                if view.isMember {
                    p {
                        a(.href(reader.link("\(view.measure.path(in: view.initiative))/turn#alone"))) {
                            reader(MeasuresText.aloneQuestion)
                        }
                    }
                } else {
                    Note(reader(MeasuresText.aloneQuestion))
                }
            }
        }
    }

    private var told: [Story] { view.curve.stories.filter { $0.kind != .rival } }
    private var rivals: [Story] { view.curve.stories.filter { $0.kind == .rival } }
}

private struct StoryTold: HTML {
    let story: Story
    let view: MeasureView
    let hue: Hue
    let reader: Reader

    var body: some HTML {
        Saying(
            story.text, on: story.day, citation: view.curve.sources[story.source]?.citation,
            language: view.initiative.language, hue: hue, reader: reader)
    }
}

/// What exactly is counted, and how to read it.
struct DefinitionSection: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 {
                reader(
                    view.measure.form.hasFigures ? MeasuresText.definitionTitle : MeasuresText.definitionTold)
            }
            p { view.measure.definition }.spoken(in: view.initiative.language, to: reader)
            KinList(kin: view.kin, initiative: view.initiative, reader: reader)
            CountedList(view: view, reader: reader)
            ul(.class("plain")) {
                if !view.measure.levels.isEmpty {
                    li {
                        reader(MeasuresText.definitionLevels)
                        " "
                        span { view.measure.levels.joined(separator: " → ") }
                            .spoken(in: view.initiative.language, to: reader)
                    }
                }
                if view.measure.form.hasFigures && view.kin.sides == nil {
                    li {
                        reader(
                            view.measure.sources == .compete
                                ? MeasuresText.sourcesCompete : MeasuresText.sourcesAddUp)
                    }
                }
                for change in view.curve.breaks {
                    li {
                        b { reader(MeasuresText.breakSince(period: reader.period(change.period))) }
                        " "
                        span { change.reason }.spoken(in: view.initiative.language, to: reader)
                        if let source = view.curve.sources[change.source] {
                            Citation(source.citation, language: view.initiative.language, reader: reader)
                        }
                    }
                }
            }
            if view.measure.form.hasFigures && view.kin.sides == nil {
                p {
                    if view.mayArrange && view.isAsked {
                        a(.href(reader.link("\(view.measure.path(in: view.initiative))/reporting"))) {
                            reader(MeasuresText.scheduleTitle)
                        }
                        " · "
                    }
                    a(.href("\(view.measure.path(in: view.initiative))/figures.csv")) {
                        reader(MeasuresText.figuresDownload)
                    }
                }
            }
        }
    }
}
