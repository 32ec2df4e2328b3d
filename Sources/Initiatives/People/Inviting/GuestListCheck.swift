internal import Core
internal import HTML
internal import Web

/// What a list comes to, line by line, and the button that sends what is ready. Nothing has been sent yet.
struct GuestListCheck: HTML {
    let list: GuestList
    let view: InviteView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("check")) {
            ul(.class("plain")) {
                li { b { reader(InitiativesText.inviteReady(count: view.canMail ? list.ready : list.guests.count)) } }
                if !view.canMail { li { reader(InitiativesText.peopleNoMail) } }
                if view.canMail && list.withoutAddress > 0 {
                    li { reader(InitiativesText.inviteWithoutAddress(count: list.withoutAddress)) }
                }
                if !list.refused.isEmpty { li { reader(InitiativesText.inviteRefused(count: list.refused.count)) } }
                if !list.unused.isEmpty {
                    li { reader(InitiativesText.inviteUnused(columns: list.unused.joined(separator: ", "))) }
                }
            }
            GuestLines(list: list, view: view, reader: reader)
            Note(reader(InitiativesText.inviteNothingSent))
            if !list.guests.isEmpty { SendInvitations(list: list, view: view, form: form, reader: reader) }
        }
    }
}

/// The same that was typed, to be sent as it stands.
private struct SendInvitations: HTML {
    let list: GuestList
    let view: InviteView
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(
            Form(seal: form.seal), to: view.path, button: label, reader: reader
        ) {
            for field in InviteForm.fields(of: form) { HiddenField(field.name, field.value) }
            HiddenField(InviteForm.step, InviteForm.send)
        }
    }

    private var label: Phrase {
        let count = list.guests.count
        let letters = view.canMail ? list.ready : 0
        if letters == count { return InitiativesText.inviteSend(count: count) }
        guard letters > 0 else { return InitiativesText.inviteSendByHand(count: count) }
        return InitiativesText.inviteSendMixed(count: count, letters: letters, hands: count - letters)
    }
}

/// Every line: what must be looked at first.
private struct GuestLines: HTML {
    let list: GuestList
    let view: InviteView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table {
            caption { reader(InitiativesText.inviteTable) }
            thead {
                tr {
                    th(.scope(.col)) { reader(InitiativesText.inviteColumnLine) }
                    th(.scope(.col)) { reader(InitiativesText.inviteColumnPerson) }
                    th(.scope(.col)) { reader(InitiativesText.inviteColumnState) }
                }
            }
            tbody {
                for line in ordered { GuestLine(line: line, reader: reader) }
            }
        }
    }

    private var ordered: [GuestList.Line] {
        (0...2).flatMap { rank in list.lines.filter { $0.verdict.rank == rank } }
    }
}

private struct GuestLine: HTML {
    let line: GuestList.Line
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row), .class("soft")) {
                line.number.map { reader.number($0) } ?? reader(InitiativesText.inviteBelow)
            }
            td {
                b { line.row[.name] }
                if !details.isEmpty { p(.class("soft")) { details } }
            }
            td { GuestVerdict(verdict: line.verdict, reader: reader) }
        }
    }

    /// As they were understood; where they were not, as they were typed.
    private var details: String {
        guard let guest = line.verdict.guest else {
            return [.organisation, .sector, .email, .role, .language].map { line.row[$0] }.filter { !$0.isEmpty }
                .joined(separator: " · ")
        }
        return [
            guest.hostName ?? line.row[.organisation], guest.sector.map { reader($0.title) } ?? "", guest.email ?? "",
            reader(guest.role.title), Language(rawValue: guest.language)?.ownName ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

private struct GuestVerdict: HTML {
    let verdict: GuestList.Verdict
    let reader: Reader

    var body: some HTML {
        switch verdict {
        case .ready: Badge(reader(InitiativesText.inviteStateReady), .done)
        case .withoutAddress: Badge(reader(InitiativesText.inviteStateByHand), .open)
        case .refused(let problem):
            Badge(reader(InitiativesText.inviteStateRefused), .late)
            p { words(problem).text }.spoken(in: words(problem).language)
        }
    }

    private func words(_ problem: Problem) -> (text: String, language: String?) { reader.words(for: problem) }
}

extension GuestList.Verdict {
    var guest: InvitePeople.Guest? {
        switch self {
        case .ready(let guest), .withoutAddress(let guest): guest
        case .refused: nil
        }
    }

    /// What must be looked at comes first.
    fileprivate var rank: Int {
        switch self {
        case .refused: 0
        case .withoutAddress: 1
        case .ready: 2
        }
    }
}

extension InvitePeople.Guest {
    fileprivate var hostName: String? { if case .new(let name, _, _)? = organisation { name } else { nil } }
    fileprivate var sector: Sector? { if case .new(_, let sector, _)? = organisation { sector } else { nil } }
}
