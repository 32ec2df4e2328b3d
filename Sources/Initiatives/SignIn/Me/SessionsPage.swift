internal import Core
internal import HTML
internal import Web

/// Where am I signed in?
struct SessionsPage: HTML {
    let sessions: [Session]
    let own: Session
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.sessionsTitle)) {
            Opening {
                h1 { reader(InitiativesText.sessionsTitle) }
                p(.class("lead")) { reader(InitiativesText.sessionsLead) }
            }
            section(.class("stack")) {
                ul(.class("people")) {
                    for session in sessions {
                        SessionLine(session: session, isOwn: session.digest == own.digest, seal: seal, reader: reader)
                    }
                }
                if sessions.count > 1 {
                    ButtonForm(
                        seal, to: "/me/sessions/end-others", label: InitiativesText.sessionsEndOthers, style: .danger,
                        reader: reader)
                }
            }
            BackToMe(reader: reader)
        }
    }
}

private struct SessionLine: HTML {
    let session: Session
    let isOwn: Bool
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    b { device }
                    if isOwn {
                        " "
                        Badge(reader(InitiativesText.sessionsOwn), .done)
                    }
                }
                p(.class("soft")) {
                    reader(
                        InitiativesText.sessionsDays(
                            made: reader.day(session.made.day), seen: reader.day(session.seen.day)))
                }
            }
            ButtonForm(
                seal, to: "/me/sessions", label: InitiativesText.sessionsEnd, style: .quiet, about: device,
                answer: ("session", session.digest.description), reader: reader)
        }
    }

    private var device: String { session.device.isEmpty ? reader(InitiativesText.sessionsUnknown) : session.device }
}

/// The way back to one's own page.
struct BackToMe: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p { a(.class("button quiet"), .href(reader.link("/me"))) { reader(InitiativesText.meBack) } }
    }
}

extension Instant {
    /// The day in Greenwich: coarse enough to be the same for everybody.
    var day: Day { Day(number: microseconds / 86_400_000_000) }
}
