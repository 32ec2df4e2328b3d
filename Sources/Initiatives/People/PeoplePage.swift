internal import Core
internal import HTML
internal import Web

/// Who is here, and who is missing?
struct PeoplePage: HTML {
    let view: PeopleView
    let actor: Actor
    let seal: FormSeal
    let news: PeopleNews
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(InitiativesText.peopleTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(InitiativesText.peopleTitle) }
                p(.class("lead")) {
                    reader(InitiativesText.peopleLead(joined: view.count(.joined), count: view.expected))
                    if silent > 0 { " " + reader(InitiativesText.peopleSilent(count: silent)) }
                }
                PeopleActions(view: view, actor: actor, reader: reader)
                if actor.may(.invite) { LetterNews(view: view, news: news, actor: actor, reader: reader) }
            }
            Tally(id: "people", parts, reader: reader)
            // Who they are is only for who answers them.
            if asking > 0, view.asking.isEmpty { Note(reader(InitiativesText.peopleAsking(count: asking))) }
            div(.class("two")) {
                div(.class("stack")) {
                    if !view.asking.isEmpty { RequestsCard(view: view, seal: seal, reader: reader) }
                    for group in view.groups { StandingGroup(group: group, page: self) }
                }
                NobodyFrom(view: view, reader: reader)
            }
        }
    }

    private var silent: Int { view.count(.silent) }
    private var asking: Int { view.count(.asked) }

    private var parts: [Tally.Part] {
        [
            (InitiativesText.peopleJoined, view.count(.joined), Tally.Part.Mark.solid),
            (InitiativesText.peopleInvited, view.count(.invited), .dotted),
            (InitiativesText.peopleSilentShort, silent, .hatched),
        ].filter { $0.1 > 0 }.map { Tally.Part(reader($0.0), $0.1, $0.2) }
    }
}

/// The one thing that brings people here: a reminder where somebody is silent, otherwise an invitation.
private struct PeopleActions: HTML {
    let view: PeopleView
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        if actor.may(.invite) {
            p(.class("actions")) {
                if reminds {
                    a(.class("button"), .href(reader.link("\(path)/reminder"))) {
                        reader(InitiativesText.peopleRemind)
                    }
                }
                a(.class(reminds ? "button quiet" : "button"), .href(reader.link("\(path)/invite"))) {
                    reader(InitiativesText.peopleInvite)
                }
                // It may be wanted sooner; only nobody is asked to send it.
                if !reminds, actor.may(.arrange), !view.people([.invited]).isEmpty {
                    a(.class("button quiet"), .href(reader.link("\(path)/reminder"))) {
                        reader(InitiativesText.peopleRemind)
                    }
                }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/people" }
    private var reminds: Bool { actor.may(.arrange) && !view.silent.isEmpty }
}

/// Everybody who stands to the challenge in one way.
private struct StandingGroup: HTML {
    let group: (standing: Standing?, people: [Person])
    let page: PeoplePage

    var body: some HTML {
        if !shown.isEmpty {
            section(.class("stack")) {
                h2 { reader(group.standing?.who ?? InitiativesText.standingUnsaid) }
                ul(.class("people")) {
                    for person in shown {
                        PersonLine(person, in: view.initiative, at: view.now, isGrouped: true, reader: reader) {
                            if waitsForLink(person) { LinkTo(person: person, view: view, reader: reader) }
                        }
                    }
                }
            }
        }
    }

    private var view: PeopleView { page.view }
    private var reader: Reader { page.reader }
    private var shown: [Person] { group.people.filter { $0.state(at: view.now) != .asked } }

    private func waitsForLink(_ person: Person) -> Bool {
        person.state(at: view.now) != .joined && person.isReachedByHand(of: page.actor, canMail: page.news.canMail)
    }
}

private struct LinkTo: HTML {
    let person: Person
    let view: PeopleView
    let reader: Reader

    var body: some HTML<HTMLTag.a> {
        a(
            .class("button quiet"),
            .href(reader.link("/\(view.initiative.slug)/people/\(person.member.number.value)/link"))
        ) {
            reader(InitiativesText.personLink)
            span(.class("unseen")) { ": " + person.name(reader) }
        }
    }
}

/// Parts of society, and ways to stand to the challenge, from which nobody has come yet.
private struct NobodyFrom: HTML {
    let view: PeopleView
    let reader: Reader

    var body: some HTML {
        if !words.isEmpty {
            Card(reader(InitiativesText.peopleMissing), hue: .commitments) {
                p { reader(InitiativesText.peopleMissingText) }
                ul(.class("missing")) {
                    for word in words { li { word } }
                }
            }
        }
    }

    private var words: [String] {
        view.missingStandings.map { reader($0.who) } + view.missingSectors.map { reader($0.title) }
    }
}
