internal import Core
internal import HTML
internal import Web

/// Who do you want to be? The people of invented initiatives, by role.
struct TryOutPage: HTML {
    let people: [TryOut.Person]
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.tryOutTitle)) {
            Opening {
                h1 { reader(InitiativesText.tryOutTitle) }
                p(.class("lead")) { reader(InitiativesText.tryOutLead) }
            }
            if people.isEmpty { Note(reader(InitiativesText.tryOutNone)) }
            for people in initiatives { InitiativePeople(people: people, seal: seal, reader: reader) }
        }
    }

    private var initiatives: [[TryOut.Person]] {
        Dictionary(grouping: people, by: \.initiative.scope).sorted { $0.key < $1.key }.map(\.value)
    }
}

private struct InitiativePeople: HTML {
    let people: [TryOut.Person]
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        if let initiative = people.first?.initiative {
            section(.class("stack")) {
                h2 { initiative.name }.spoken(in: initiative.language, to: reader)
                for group in groups { RoleGroup(group: group, seal: seal, reader: reader) }
            }
        }
    }

    /// In the order of the roles.
    private var groups: [[TryOut.Person]] {
        Role.offered.map { role in people.filter { $0.seat.role == role } }.filter { !$0.isEmpty }
    }
}

private struct RoleGroup: HTML {
    let group: [TryOut.Person]
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        if let first = group.first {
            div(.class("stack")) {
                h3 { reader(first.seat.role.title) }
                ul(.class("people")) {
                    for person in group { TryOutLine(person: person, seal: seal, reader: reader) }
                }
            }
        }
    }
}

private struct TryOutLine: HTML {
    let person: TryOut.Person
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p { b { person.name } }
                if let organisation = person.organisation {
                    p(.class("soft")) { organisation }.spoken(in: person.initiative.language, to: reader)
                }
            }
            FormFrame(
                Form(seal: seal), to: "/demonstration/sign-in", button: InitiativesText.tryOutButton(name: person.name),
                reader: reader
            ) {
                HiddenField("member", String(person.seat.member.value))
                HiddenField("scope", String(person.seat.scope.number))
            }
        }
    }
}
