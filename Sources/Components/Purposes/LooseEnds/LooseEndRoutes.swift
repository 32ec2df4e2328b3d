internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    /// - Parameter others: what further components add.
    static func looseEndRoutes(adding others: [LooseEndQuery]) -> [Route] {
        [
            Route(
                "/{initiative}/loose-ends", .readShared,
                .page("What is not finished or not joined up.", LooseEndsJSON.self)
            ) { visit in
                let slug = try visit.slug("initiative")
                let view = try await visit.read {
                    try LooseEndsView.find(slug, [PurposeLooseEnds.query] + others, for: visit.actor, in: $0)
                }
                return Answer(
                    page: { LooseEndsPage(view: view, reader: visit.reader) },
                    json: { LooseEndsJSON(view, visit.reader) })
            }
        ]
    }
}

/// What programs read at the address of loose ends. Fields are only ever added.
struct LooseEndsJSON: Encodable {
    struct Group: Encodable {
        let title: String
        let ends: [End]
    }

    struct End: Encodable {
        let words: String
        let path: String
    }

    let initiative: Slug
    let groups: [Group]

    init(_ view: LooseEndsView, _ reader: Reader) {
        initiative = view.initiative.slug
        groups = view.groups.map { group in
            Group(
                title: reader(group.title),
                ends: group.ends.map { End(words: $0.words, path: "/\(view.initiative.slug)\($0.path)") })
        }
    }
}
