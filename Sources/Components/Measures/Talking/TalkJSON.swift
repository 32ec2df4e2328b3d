internal import Core
internal import Initiatives

/// What happened to a report, or was said about it or about one figure of it.
struct TalkJSON: Encodable {
    let kind: ReportStep.Kind
    let by: String?
    let organisation: String?
    let words: String?
    let time: Instant
    /// Where the figure stands that it is about; left out where it is about the whole report.
    let place: Slug?
    /// The group of that figure; left out for everybody.
    let dimension: String?
    let category: String?

    init(_ said: ReportView.Step) {
        kind = said.step.kind
        by = said.name
        organisation = said.organisation
        words = said.step.words
        time = said.step.time
        place = said.place?.slug
        dimension = said.group?.dimension
        category = said.group?.name
    }
}
