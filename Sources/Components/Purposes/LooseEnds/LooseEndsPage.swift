internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What traces to nothing, over all components.
struct LooseEndsView: Sendable {
    var initiative: Initiative
    /// Only those in which there is something.
    var groups: [LooseEndGroup]

    static func find(
        _ slug: Slug, _ queries: [LooseEndQuery], for actor: Actor, in tx: ReadTransaction
    ) throws -> LooseEndsView {
        let initiative = try Initiative.find(slug, in: tx)
        let groups = try queries.flatMap { try $0(actor, initiative, tx) }
        return LooseEndsView(initiative: initiative, groups: groups.filter { !$0.ends.isEmpty })
    }
}

/// “What hangs on no line?”: listed, not hidden, each with the way to where it can be tied.
struct LooseEndsPage: HTML {
    let view: LooseEndsView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.looseTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RoomTrail(room: .looseEnds, initiative: view.initiative, reader: reader)
                h1 { reader(PurposesText.looseTitle) }
                p(.class("lead")) { reader(PurposesText.looseText) }
            }
            if view.groups.isEmpty {
                EmptyRoom(
                    heading: PurposesText.looseEmpty, words: PurposesText.looseEmptyText,
                    step: (PurposesText.looseStep, "/\(view.initiative.slug)/strategy"), reader: reader)
            } else {
                div(.class("cards")) {
                    for group in view.groups {
                        LooseEndCard(group: group, initiative: view.initiative, reader: reader)
                    }
                }
            }
        }
    }
}

private struct LooseEndCard: HTML {
    let group: LooseEndGroup
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        Card(reader(group.title), hue: group.hue) {
            p(.class("soft")) { reader(group.reason) }
            ul(.class("links"), .hue(group.hue)) {
                for end in group.ends {
                    li {
                        a(.href(reader.link("/\(initiative.slug)\(end.path)"))) { end.words }
                            .spoken(in: initiative.language, to: reader)
                    }
                }
            }
        }
    }
}
