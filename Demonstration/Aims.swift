internal import Purposes

/// What the collective has published about its reach, and how this demonstration reads its results.
enum Aims {
    struct Published {
        var figure: String
        var counts: String
        var citation: String
    }

    struct Reading {
        var slug: String
        var kind: SharedResult.Kind
        var statement: String
        var worstOff: String?
    }

    static let itself = "The collective’s own publications, self-reported"

    static let published = [
        Published(figure: "23 lakh", counts: "students", citation: itself),
        Published(figure: "19,000", counts: "government schools", citation: itself),
        Published(figure: "more than 1 lakh", counts: "system leaders onboarded", citation: itself),
        Published(
            figure: "36%", counts: "of Grade 3 children read a Grade 2 text, at the start",
            citation: "ASER, as quoted by Sanjhi Sikhiya, self-reported"),
    ]

    static let readings = [
        Reading(
            slug: "a-school-system-for-every-child", kind: .system,
            statement: "Punjab’s school system serves every child well.", worstOff: nil),
        Reading(
            slug: "every-child-reads-and-counts", kind: .population,
            statement: "Every child in Punjab reads with understanding and does mathematics by the end of class 5.",
            worstOff: "children of Other Backward Classes"),
        Reading(
            slug: "every-young-person-goes-on-learning", kind: .population,
            statement: "Every young person in Punjab goes on learning through class 8 and class 10.",
            worstOff: "young people of Other Backward Classes"),
    ]
}
