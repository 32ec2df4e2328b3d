internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What comes next?” for one person who was led from one organisation to another.
struct ReferralPage: HTML {
    let view: ReferralView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.oneTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(
                            .activities, reader(ServicesText.referralsNavigation),
                            address: "/\(view.initiative.slug)/referrals"),
                        Trail.Stop(.activities, reader(ServicesText.oneTitle)),
                    ])
                h1 {
                    if let words = view.words {
                        span { words.title }.spoken(in: view.initiative.language, to: reader)
                    } else {
                        reader(view.referral.hiddenTitle)
                    }
                }
                p(.class("lead")) {
                    reader(ServicesText.oneBetween(sender: view.sender.name, receiver: view.receiver.name))
                }
                p { Badge(reader(view.referral.state.title), view.referral.state.mark) }
                FormSummary(form, reader: reader)
            }
            div(.class("two")) {
                div(.class("stack")) {
                    ReferralTold(view: view, reader: reader)
                    ReferralNext(view: view, seal: form.seal, reader: reader)
                }
                div(.class("stack")) {
                    if !view.referral.isErased { ReferralConsentCard(view: view, form: form, reader: reader) }
                    ReferralPersonCard(view: view, seal: form.seal, reader: reader)
                    ReferralTurns(view: view, reader: reader)
                }
            }
        }
    }
}

/// What was told about the person, as far as whoever looks may read it.
private struct ReferralTold: HTML {
    let view: ReferralView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.oneWords), hue: .activities) {
            if let words = view.words {
                dl(.class("terms")) {
                    Told(ServicesText.newNeed, words.need, view, reader)
                    if let service = view.service {
                        Told(ServicesText.newService, service.name, view, reader)
                    }
                    if let name = words.name { Told(ServicesText.newName, name, view, reader) }
                    if let contact = words.contact { Told(ServicesText.newContact, contact, view, reader) }
                    if let notes = words.notes { Told(ServicesText.newNotes, notes, view, reader) }
                }
                if view.referral.state == .draft {
                    p(.class("actions")) {
                        a(.class("button quiet"), .href(reader.link("\(view.path)/write"))) {
                            reader(ServicesText.writeButton)
                        }
                    }
                }
            } else {
                Note(reader(view.referral.isErased ? ServicesText.oneErased : ServicesText.oneHidden))
            }
            if let ends = view.ends {
                p { reader(ServicesText.eraseUntil(day: reader.day(view.initiative.day(at: ends)))) }
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/erase"))) {
                        reader(ServicesText.eraseLink)
                    }
                }
            }
        }
    }
}

private struct Told: HTML {
    let label: Phrase
    let words: String
    let view: ReferralView
    let reader: Reader

    init(_ label: Phrase, _ words: String, _ view: ReferralView, _ reader: Reader) {
        (self.label, self.words, self.view, self.reader) = (label, words, view, reader)
    }

    var body: some HTML<HTMLTag.div> {
        div {
            dt { reader(label) }
            dd { words }.spoken(in: view.initiative.language, to: reader)
        }
    }
}

/// One button for everything that it can become now.
private struct ReferralNext: HTML {
    let view: ReferralView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        if !view.choices.isEmpty {
            Card(reader(ServicesText.oneNext), hue: .commitments) {
                div(.class("actions")) {
                    for choice in view.choices {
                        ReferralChoice(
                            choice: choice, isMain: choice == view.choices.first && choice.needsConsent, view: view,
                            seal: seal, reader: reader)
                    }
                }
            }
        }
    }
}

private struct ReferralChoice: HTML {
    let choice: ReferralState
    let isMain: Bool
    let view: ReferralView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        if choice.needsReason {
            a(.class("button quiet"), .href(reader.link("\(view.path)/move?to=\(choice.slug)"))) {
                reader(choice.button)
            }
        } else {
            ButtonForm(
                seal, to: "\(view.path)/move", label: choice.button, style: isMain ? .main : .quiet,
                answer: ("to", choice.rawValue), reader: reader)
        }
    }
}

/// What happened, newest first.
private struct ReferralTurns: HTML {
    let view: ReferralView
    let reader: Reader

    var body: some HTML {
        if !view.moves.isEmpty {
            Card(reader(ServicesText.oneMoves), hue: .funds) {
                ol(.class("stops down")) {
                    for turn in view.moves { ReferralTurn(turn: turn, view: view, reader: reader) }
                }
            }
        }
    }
}

private struct ReferralTurn: HTML {
    let turn: ReferralView.Turn
    let view: ReferralView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(.activities)) {
            p(.class("soft")) { reader.instant(turn.time, in: view.initiative.timeZone) }
            p {
                b { reader(turn.state.title) }
                " · "
                span { turn.organisation.name }.spoken(in: view.initiative.language, to: reader)
            }
            if let reason = turn.reason { p { reason }.spoken(in: view.initiative.language, to: reader) }
        }
    }
}

extension Referral {
    /// What it is called for whom no word of it may be told.
    var hiddenTitle: Phrase { isErased ? ServicesText.oneErasedTitle : ServicesText.oneHiddenTitle }
}

extension ReferralState {
    /// As it stands in an address.
    var slug: String { rawValue.replacing(" ", with: "-") }
    init?(slug: String) { self.init(rawValue: slug.replacing("-", with: " ")) }
}
