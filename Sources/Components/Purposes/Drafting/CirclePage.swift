internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The founding circle, and who could be in it.
struct CircleView: Sendable {
    struct Candidate: Sendable {
        var member: Number<Member>
        var called: Called
        var livesIt: Bool
        var isInIt: Bool
    }

    var initiative: Initiative
    /// Those who live the challenge first, then by name.
    var candidates: [Candidate]
    var circle: FoundingCircle
    /// A purpose was ratified, so the circle has done its work.
    var isOver: Bool
}

extension CircleView {
    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> CircleView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let founders = try FoundingCircle.members(in: tx, scope: scope)
        let eligible = try FoundingCircle.candidates(in: tx, scope: scope)
        let speakers = try Speakers.named(in: tx, scope: scope)
        let candidates = try tx.records(Profile.self, "scope = \(scope)").filter { eligible.contains($0.member) }
            .map {
                Candidate(
                    member: $0.member, called: speakers.called($0.member), livesIt: $0.standing == .lives,
                    isInIt: founders.contains($0.member))
            }
        return CircleView(
            initiative: initiative,
            candidates: candidates.sorted {
                ($0.livesIt ? 0 : 1, $0.called.name ?? "", $0.member)
                    < ($1.livesIt ? 0 : 1, $1.called.name ?? "", $1.member)
            }, circle: try FoundingCircle.of(nil, in: tx, scope: scope),
            isOver: try Ratification.wasAnyPassed(in: tx, scope: scope))
    }
}

/// The form in which the founding circle is chosen, with the share in it of those who live the challenge.
struct CirclePage: HTML {
    let view: CircleView
    let form: Form
    let reader: Reader

    init(_ view: CircleView, _ form: Form, _ reader: Reader) {
        let seated = view.candidates.filter(\.isInIt).map { "\($0.member.value)" }
        self.view = view
        self.form = form.problem == nil ? Form(fields: ["members": seated], seal: form.seal) : form
        self.reader = reader
    }

    private var choices: [Choice] {
        view.candidates.map {
            Choice(
                "\($0.member.value)", label: $0.called.title(reader),
                hint: $0.livesIt ? reader(PurposesText.speakerLives) : nil)
        }
    }

    private var path: String { "/\(view.initiative.slug)/purpose" }

    var body: some HTML {
        Page(
            reader: reader, title: reader(PurposesText.circlePageTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(PurposesText.circlePageTitle) }
                p(.class("lead")) { reader(PurposesText.circlePageLead(least: FoundingCircle.least)) }
                if view.circle.size > 0 { Note(share) }
            }
            if view.isOver || view.candidates.isEmpty {
                Note(reader(view.isOver ? PurposesText.problemCircleOver : PurposesText.circleMembersNone))
            } else {
                FormFrame(
                    form, to: "\(path)/circle", button: PurposesText.circleButton,
                    cancel: (PurposesText.back, path), reader: reader
                ) {
                    ChoiceField(
                        form, "members", legend: PurposesText.circleMembers, options: choices, isMany: true,
                        reader: reader)
                }
            }
        }
    }

    private var share: String {
        let circle = view.circle
        let missing = circle.livingMissing
        return reader(PurposesText.circleShare(living: circle.living, count: circle.size))
            + (missing > 0 ? " " + reader(PurposesText.circleShareMore(count: missing)) : "")
    }
}
