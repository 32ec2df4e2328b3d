internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What does each of us want to see?”: the visions, which results they serve, and what already changed.
struct VisionsPage: HTML {
    let view: VisionsView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.visionsTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .visions, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.visionsTitle) }
                p(.class("lead")) { reader(PurposesText.visionsText) }
                if !view.visions.isEmpty {
                    p(.class("soft")) {
                        reader(
                            PurposesText.visionsShared(
                                shared: view.visions.count, all: view.visions.count + view.silent.count))
                    }
                    if view.mayShare {
                        a(.class("button"), .href(reader.link(minePath))) { reader(PurposesText.visionsMine) }
                    }
                }
            }
            if view.visions.isEmpty {
                EmptyRoom(
                    heading: PurposesText.visionsEmpty, words: PurposesText.visionsEmptyText,
                    step: view.mayShare ? (PurposesText.visionsMine, minePath) : nil, reader: reader)
            } else {
                div(.class("cards")) {
                    for shared in view.visions { VisionCard(shared: shared, view: view, reader: reader) }
                }
                if !view.results.isEmpty { ResultsAndVisions(view: view, reader: reader) }
            }
        }
    }

    private var minePath: String { "/\(view.initiative.slug)/visions/mine" }
}

private struct VisionCard: HTML {
    let shared: SharedVision
    let view: VisionsView
    let reader: Reader

    var body: some HTML {
        section(.class("card"), .hue(.partners)) {
            h2 { shared.speaker.title(reader) }
            p(.class("soft")) { shared.speaker.details(reader) }
            p { shared.vision.vision }.spoken(in: view.initiative.language, to: reader)
            dl(.class("terms")) {
                Said(PurposesText.visionsGoals, shared.vision.goals, in: view.initiative, reader)
                Said(
                    PurposesText.visionsChanged, shared.vision.changed, missing: PurposesText.visionsChangedNothing,
                    in: view.initiative, reader)
            }
            if served.isEmpty {
                p { Badge(reader(PurposesText.visionsServesNone), .late) }
            } else {
                p(.class("soft")) { reader(PurposesText.visionsServes) }
                ul(.class("links"), .hue(.decisions)) {
                    for result in served { ResultLink(result: result, initiative: view.initiative, reader: reader) }
                }
            }
            if let voice = shared.speaker.knownVoice {
                p {
                    LineDoors(
                        to: "voice-\(voice.value)",
                        history: view.opensRecord ? "/\(view.initiative.slug)/visions/\(voice.value)/history" : nil,
                        initiative: view.initiative, areButtons: false, reader: reader)
                }
            }
        }
        .attributes(.id("voice-\(shared.speaker.knownVoice?.value ?? 0)"), when: shared.speaker.knownVoice != nil)
    }

    private var served: [SharedResult] { view.results.filter { shared.results.contains($0.number) } }
}

/// The other way round: each result with who works towards it.
private struct ResultsAndVisions: HTML {
    let view: VisionsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PurposesText.visionsByResult) }
            ul(.class("results")) {
                for result in view.results { ResultAndVisions(result: result, view: view, reader: reader) }
            }
        }
    }
}

private struct ResultAndVisions: HTML {
    let result: SharedResult
    let view: VisionsView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .hue(.decisions)) {
            h3 {
                a(.href(reader.link(result.path(in: view.initiative)))) { result.statement }
                    .spoken(in: view.initiative.language, to: reader)
            }
            if speakers.isEmpty {
                p(.class("soft")) { reader(PurposesText.resultPeopleNone) }
            } else {
                SpeakerList(speakers: speakers, reader: reader)
            }
        }
    }

    private var speakers: [Speaker] { view.speakers(towards: result) }
}
