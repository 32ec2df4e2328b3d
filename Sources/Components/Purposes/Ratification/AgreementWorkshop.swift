internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What members see of their work: what is being asked, the newest draft, everybody's views, and all versions.
struct WorkshopSections: HTML {
    let workshop: AgreementView.Workshop
    let view: AgreementView
    let seal: FormSeal
    let reader: Reader

    private var path: String { "/\(view.initiative.slug)/purpose" }

    var body: some HTML {
        if let asked = workshop.asked {
            AskedPurpose(asked: asked, workshop: workshop, view: view, seal: seal, reader: reader)
        }
        if workshop.asked == nil, let draft = workshop.draft {
            NewestDraft(draft: draft, workshop: workshop, initiative: view.initiative, path: path, reader: reader)
        }
        // On an empty page the first step is to speak, and stands above.
        if !workshop.views.isEmpty || !workshop.versions.isEmpty {
            ViewsSection(
                views: workshop.views, mine: workshop.voice, maySpeak: workshop.actor.may(.speak),
                initiative: view.initiative, reader: reader)
        }
        div(.class("cards")) {
            if let circle = workshop.circle, workshop.asked == nil {
                CircleCard(circle: circle, workshop: workshop, path: path, reader: reader)
            }
            VersionsCard(workshop: workshop, path: path, initiative: view.initiative, reader: reader)
        }
    }
}

private struct NewestDraft: HTML {
    let draft: VersionView
    let workshop: AgreementView.Workshop
    let initiative: Initiative
    let path: String
    let reader: Reader

    var body: some HTML {
        Card(draft.version.text.statement, kicker: reader(PurposesText.agreeDraftKicker), hue: .purposes) {
            WholePurpose(text: draft.version.text, language: initiative.language, reader: reader)
            p(.class("actions")) {
                if workshop.circle == nil && workshop.actor.may(.arrange) {
                    a(.class("button"), .href(reader.link("\(path)/open?version=\(number)"))) {
                        reader(PurposesText.circleOpen)
                    }
                }
                if workshop.actor.may(.propose) {
                    a(.class("button quiet"), .href(reader.link("\(path)/draft?from=\(number)"))) {
                        reader(PurposesText.versionsNext)
                    }
                }
            }
        }
    }

    private var number: Int64 { draft.version.number.value }
}

private struct VersionsCard: HTML {
    let workshop: AgreementView.Workshop
    let path: String
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        Card(reader(PurposesText.versionsTitle), hue: .purposes) {
            p(.class("soft")) {
                reader(workshop.versions.isEmpty ? PurposesText.versionsNone : PurposesText.versionsText)
            }
            ul(.class("people")) {
                for version in workshop.versions {
                    VersionLine(version: version, path: path, initiative: initiative, reader: reader)
                }
            }
            if workshop.actor.may(.propose) {
                p(.class("actions")) {
                    a(.class("button quiet"), .href(reader.link("\(path)/draft"))) { reader(PurposesText.versionsNew) }
                }
            }
        }
    }
}

private struct VersionLine: HTML {
    let version: VersionView
    let path: String
    let initiative: Initiative
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    a(.href(reader.link("\(path)/versions/\(version.version.number.value)"))) {
                        reader(PurposesText.versionsName(number: Int(version.version.number.value)))
                    }
                    " "
                    Badge(reader(version.state.badge.words), version.state.badge.mark)
                }
                p(.class("soft")) { version.origin(reader) }
                p { version.version.text.statement }.spoken(in: initiative.language, to: reader)
            }
        }
    }
}

extension VersionView {
    /// Who drafted it, and when.
    func origin(_ reader: Reader) -> String {
        let day = reader.day(version.drafted)
        return switch drafter {
        case .named(let name): reader(PurposesText.versionsBy(name: name, day: day))
        case .former: reader(PurposesText.versionsByFormer(day: day))
        case .unnamed: reader(PurposesText.versionsByMember(day: day))
        }
    }
}
