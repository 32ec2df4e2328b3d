internal import HTML
internal import Initiatives
internal import Web

/// What stands around a purpose: what it is to come to, how, with whom, and how far that has come.
struct PurposeRooms: HTML {
    let initiative: Initiative
    /// Others see only what is published.
    let isMember: Bool
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PurposesText.roomsTitle) }
            ul(.class("parts")) {
                for room in Room.allCases where isMember || room.isPublished {
                    RoomCard(room: room, initiative: initiative, reader: reader)
                }
            }
        }
    }
}

private struct RoomCard: HTML {
    let room: Room
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(room.hue)) {
            h3 { a(.href(reader.link("/\(initiative.slug)\(room.path)"))) { reader(room.title) } }
            p { reader(room.question) }
        }
    }
}

/// Where one is in these rooms: below the purpose.
struct RoomTrail: HTML {
    let room: Room
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        Trail(
            reader: reader,
            stops: [
                Trail.Stop(.purposes, reader(PurposesText.trailPurpose), address: "/\(initiative.slug)/purpose"),
                Trail.Stop(room.hue, reader(room.title)),
            ])
    }
}

/// The rooms around a purpose, in the order of the line.
enum Room: CaseIterable {
    case results, strategy, visions, stage, fit, looseEnds

    var isPublished: Bool { self == .results || self == .stage }

    var path: String {
        switch self {
        case .results: "/results"
        case .strategy: "/strategy"
        case .visions: "/visions"
        case .stage: "/stage"
        case .fit: "/fit"
        case .looseEnds: "/loose-ends"
        }
    }

    var hue: Hue {
        switch self {
        case .results: .decisions
        case .strategy: .activities
        case .visions: .partners
        case .stage, .fit: .purposes
        case .looseEnds: .commitments
        }
    }

    /// In a word.
    var title: Phrase {
        switch self {
        case .results: PurposesText.trailResults
        case .strategy: PurposesText.roomsStrategy
        case .visions: PurposesText.roomsVisions
        case .stage: PurposesText.roomsStage
        case .fit: PurposesText.roomsFit
        case .looseEnds: PurposesText.roomsLooseEnds
        }
    }

    /// The title of its page.
    var question: Phrase {
        switch self {
        case .results: PurposesText.resultsTitle
        case .strategy: PurposesText.strategyTitle
        case .visions: PurposesText.visionsTitle
        case .stage: PurposesText.stageTitle
        case .fit: PurposesText.fitTitle
        case .looseEnds: PurposesText.looseTitle
        }
    }
}
