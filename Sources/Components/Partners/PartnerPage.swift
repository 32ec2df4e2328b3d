internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who is this organisation, and what is its part?
struct PartnerPage: HTML {
    let view: PartnerView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: organisation.name, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { organisation.name }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) {
                    reader(organisation.sector.title)
                    if let standing = organisation.standing { " · " + reader(standing.who) }
                }
                p(.class("actions")) {
                    PartnerState(state: view.partner.membership.state, reader: reader)
                    if organisation.givesMoney { span(.class("tag")) { reader(PartnersText.givesMoney) } }
                }
                if view.mayRate {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.path)/rate"))) { reader(PartnersText.rateOpen) }
                        if view.mayAskToTalk {
                            " "
                            a(.class("button quiet"), .href(reader.link("\(view.path)/repair"))) {
                                reader(PartnersText.repairAsk)
                            }
                        }
                    }
                }
                if view.isOwn {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.path)/describe"))) {
                            reader(PartnersText.describe)
                        }
                    }
                }
                if view.maySayProfile {
                    p(.class("actions")) {
                        a(.class("button quiet"), .href(reader.link("\(view.path)/profile"))) {
                            reader(PartnersText.profileOpen)
                        }
                    }
                }
            }
            div(.class("two")) {
                div(.class("stack")) {
                    PartnerPart(view: view, reader: reader)
                    if !view.doing.isEmpty { PartnerDoings(view: view, reader: reader) }
                    if !view.profile.isEmpty { PartnerFacts(view: view, reader: reader) }
                }
                if !view.people.isEmpty { PartnerPeople(view: view, reader: reader) }
            }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(PartnersText.back) }
                " · "
                a(.href(reader.link("/\(view.initiative.slug)/services") + "?of=\(organisation.slug)")) {
                    reader(PartnersText.partnerServices)
                }
                if view.opensRecord {
                    " · "
                    a(.href(reader.link("\(view.path)/history"))) { reader(PartnersText.history) }
                }
            }
        }
    }

    private var organisation: Organisation { view.partner.organisation }
}

private struct PartnerPart: HTML {
    let view: PartnerView
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            h2 { reader(PartnersText.partTitle) }
            if let part = view.partner.part {
                Saying(
                    part, citation: view.partner.source?.citation, language: view.initiative.language, hue: .partners,
                    reader: reader)
            } else {
                p { reader(PartnersText.partUnsaid) }
            }
            if view.partner.isNamed { Note(reader(PartnersText.namedText)) }
            if let since = view.partner.silentSince {
                Note(reader(PartnersText.silentText(period: reader.period(since))))
            }
        }
    }
}

private struct PartnerDoings: HTML {
    let view: PartnerView
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            h2 { reader(PartnersText.doingTitle) }
            ul(.class("plain")) {
                for one in view.doing {
                    li {
                        a(.href(reader.link("/\(view.initiative.slug)\(one.path)"))) { one.name }
                            .spoken(in: view.initiative.language, to: reader)
                        " "
                        Badge(reader(one.state), one.mark)
                    }
                }
            }
        }
    }
}

private struct PartnerPeople: HTML {
    let view: PartnerView
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.people), hue: .partners) {
            ul(.class("people")) {
                for person in view.people {
                    PersonLine(person, in: view.initiative, at: view.now, reader: reader)
                }
            }
        }
    }
}
