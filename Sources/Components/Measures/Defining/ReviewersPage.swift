internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// On the page of a schedule: who accepts what partners report.
struct ReviewerSection: HTML {
    let view: ReportingView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.measures)) {
            h2 { reader(MeasuresText.reviewersTitle) }
            p {
                reader(MeasuresText.reviewersStewards)
                if !named.isEmpty { " \(reader(MeasuresText.reviewersAlso)) \(named.joined(separator: ", "))." }
            }
            p {
                a(.class("button quiet"), .href(reader.link("\(view.path)/reviewers"))) {
                    reader(MeasuresText.reviewersButton)
                }
            }
        }
    }

    private var named: [String] {
        view.reviewerChoices.filter { view.reviewers.contains($0.member) }.map(\.name)
    }
}

/// “Who else may accept these reports?”
struct ReviewersPage: HTML {
    let view: ReportingView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.reviewersTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.reviewersTitle) }
                p(.class("lead")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            }
            FormFrame(
                chosen, to: "\(view.path)/reviewers", button: MeasuresText.scheduleSave,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                ChoiceField(
                    chosen, "members", legend: MeasuresText.reviewersWho, hint: MeasuresText.reviewersHint,
                    options: view.reviewerChoices.map { Choice("\($0.member.value)", label: $0.name) },
                    isRequired: false, isMany: true, reader: reader)
            }
        }
    }

    /// Until something is sent, those are ticked who are named now.
    private var chosen: Form {
        guard form.fields.isEmpty else { return form }
        let named = view.reviewers.sorted().map { "\($0.value)" }
        return Form(fields: ["members": named], problem: form.problem, seal: form.seal)
    }
}

extension NameReviewers {
    init(_ form: Form, for view: ReportingView) throws {
        let members = try form.all("members").map { text -> Number<Member> in
            guard let number = Int64(text) else {
                throw Problem.invalid("reviewer.unknown", at: "members", "“\(text.prefix(20))” is nobody here.")
            }
            return Number(number)
        }
        self.init(scope: view.initiative.scope, measure: view.measure.slug, members: members)
    }
}
