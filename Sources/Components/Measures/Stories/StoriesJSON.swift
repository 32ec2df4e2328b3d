internal import Core
internal import Initiatives

/// What programs read of what was told. It names no person, and to others than members no small place.
struct StoriesJSON: Encodable {
    struct Told: Encodable {
        let number: Number<ChangeStory>
        let place: Slug
        let period: Period
        /// For whom it was told; for members.
        let organisation: Slug?
        /// Told of oneself; else with the agreement of whom it is about.
        let isOwn: Bool
        let words: String
        let state: ChangeStory.State
        /// Why it was given back; for whoever told it.
        let reason: String?

        init(_ told: StoriesView.Told) {
            number = told.story.number
            place = told.place.slug
            period = told.story.period
            organisation = told.organisation?.slug
            isOwn = told.story.isOwn
            words = told.story.words
            state = told.story.state
            reason = told.story.reason
        }
    }

    let measure: Slug
    let count: Int
    let waiting: Int
    let page: Int
    let pages: Int
    let stories: [Told]

    init(_ view: StoriesView) {
        measure = view.measure.slug
        count = view.count
        waiting = view.waiting
        page = view.page
        pages = view.pages
        stories = view.told.map(Told.init)
    }
}
