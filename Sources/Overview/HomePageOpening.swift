internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// The purpose in its own words, or that it was not published; and the aims that were.
struct HomeOpening: HTML {
    let view: HomeView
    let reader: Reader

    private var language: String { view.initiative.language }

    var body: some HTML {
        section(.class("hero"), .hue(.purposes)) {
            div(.class("opening")) {
                if let purpose = view.purpose {
                    Kicker(reader(OverviewText.homePurpose))
                    h1 { purpose.statement }.spoken(in: language, to: reader)
                    if let source = view.purposeSource { Citation(source.citation, language: language, reader: reader) }
                } else {
                    h1 { view.initiative.name }.spoken(in: language, to: reader)
                }
                if saysMore { summary }
                if !view.isEmpty { HomeActions(view: view, reader: reader) }
            }
            if view.begins {
                FirstSteps(initiative: view.initiative, reader: reader)
            } else if view.purpose == nil {
                if view.initiative.nature == .publicFacts {
                    UnpublishedPurpose(reader: reader)
                } else {
                    PurposeInTheMaking(view: view, reader: reader)
                }
            }
            if !view.aims.isEmpty { Aims(view: view, reader: reader) }
        }
    }

    /// Until somebody says what it is about, the summary is only the name again.
    private var hasSummary: Bool { view.initiative.summary != view.initiative.name }
    private var saysMore: Bool { hasSummary || view.initiative.since != nil }

    private var summary: some HTML {
        p(.class("lead")) {
            if hasSummary { span { view.initiative.summary }.spoken(in: language, to: reader) }
            if let since = view.initiative.since { " " + reader(OverviewText.homeSince(day: reader.day(since))) }
        }
    }
}

private struct HomeActions: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("actions")) {
            if view.hasLine {
                a(.class("button"), .href("#line")) { reader(OverviewText.homeFollow) }
                " "
            }
            a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/partners"))) {
                reader(OverviewText.homeWho)
            }
            if view.arranges {
                " "
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/setup"))) {
                    reader(OverviewText.homeSetUp)
                }
            }
        }
    }
}

/// A page with nothing on it yet teaches whoever arranges it how to begin.
private struct FirstSteps: HTML {
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.purposes)) {
            h2 { reader(OverviewText.homeBegin) }
            p { reader(OverviewText.homeBeginText) }
            p(.class("actions")) {
                a(.class("button"), .href(reader.link("/\(initiative.slug)/setup"))) {
                    reader(OverviewText.homeBeginButton)
                }
            }
        }
    }
}

/// An empty frame where the purpose would stand. Nobody else's words are put into it.
private struct UnpublishedPurpose: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("unpublished")) {
            h2 { reader(OverviewText.homePurposeNone) }
            p { reader(OverviewText.homePurposeNoneText) }
        }
    }
}

/// Members have not agreed on any words yet. Who looks is led to where they do.
private struct PurposeInTheMaking: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("unpublished")) {
            h2 { reader(view.isDrafted ? OverviewText.homeAgreeing : OverviewText.homeAgreeingNone) }
            p { reader(OverviewText.homeAgreeingText) }
            p {
                a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/purpose"))) {
                    reader(OverviewText.homeAgreeingOpen)
                }
            }
        }
    }
}

/// What the initiative has published about itself, as it was published.
private struct Aims: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("aims")) {
            h2(.class("unseen")) { reader(OverviewText.homeAims) }
            Facts(
                view.aims.map { Facts.Fact($0.aim.figure, $0.aim.counts) }, language: view.initiative.language,
                reader: reader)
            p(.class("soft")) { reader(OverviewText.homeAimsSelf) }
            for citation in citations {
                Citation(citation, language: view.initiative.language, reader: reader)
            }
        }
    }

    /// Each once: most aims come from the same text.
    private var citations: [String] {
        view.aims.map(\.source.citation).reduce(into: []) { known, citation in
            if !known.contains(citation) { known.append(citation) }
        }
    }
}
