internal import Core
internal import Initiatives

/// What programs read of a directory that is looked at. Fields are only ever added.
struct BringJSON: Encodable {
    struct Column: Encodable {
        let position: Int
        let header: String
        /// Left out where it is not read.
        let meaning: DirectoryRecipe.Field?
    }

    struct Coming: Encodable {
        /// By which it is known again.
        let directory: Slug
        let added: Int
        let known: Int
        let own: Int
        let report: DirectoryReport
    }

    let files: [String]
    /// Of a sheet that does not say itself what its columns are.
    let columns: [Column]
    /// Once everything is said that must be.
    let coming: Coming?

    init(_ draft: DirectoryDraft?, _ check: DirectoryCheck?) {
        files = draft?.sent.names ?? []
        columns =
            draft.map { draft in
                draft.sent.columns.map {
                    Column(position: $0.position, header: $0.header, meaning: draft.choices[$0.position])
                }
            } ?? []
        coming = check.map {
            Coming(
                directory: $0.heading.slug, added: $0.new, known: $0.known, own: $0.own, report: $0.report)
        }
    }
}

struct BroughtJSON: Encodable {
    let directory: Slug
    let name: String
    let source: String?
    let published: Day?
    let services: Int64
    let own: Int64
    let organizations: Int64
    let offered: Int64

    init(_ brought: BroughtDirectory) {
        directory = brought.directory.slug
        name = brought.directory.name
        source = brought.source?.citation
        published = brought.directory.published
        services = brought.services
        own = brought.own
        organizations = brought.organisations
        offered = brought.offered
    }
}
