internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What would be put to the members, and whether it can be.
struct OpenView: Sendable {
    var initiative: Initiative
    var today: Day
    var version: PurposeVersion
    /// nil once a purpose was ratified: then no circle is asked any more.
    var circle: FoundingCircle?

    /// The first day on which answers may close.
    var earliest: Day { Day(number: today.number + Ratification.notice) }
    var isReady: Bool { circle?.isReady ?? true }
}

extension OpenView {
    /// - Parameter number: the draft; where none is named, the newest.
    static func find(
        _ slug: Slug, _ number: Number<PurposeVersion>?, in tx: ReadTransaction
    ) throws -> OpenView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        guard let number = try number ?? PurposeVersion.newestDraft(in: tx, scope: scope) else {
            throw Problem.notFound
        }
        let isOver = try Ratification.wasAnyPassed(in: tx, scope: scope)
        return OpenView(
            initiative: initiative, today: initiative.day(at: tx.now),
            version: try PurposeVersion.find(number, in: tx, scope: scope),
            circle: isOver ? nil : try FoundingCircle.of(number, in: tx, scope: scope))
    }
}

/// The form in which a draft is put to the members.
struct OpenPage: HTML {
    let view: OpenView
    let form: Form
    let reader: Reader

    init(_ view: OpenView, _ form: Form, _ reader: Reader) {
        self.view = view
        self.form = form.filled(with: ["closes": view.earliest.description])
        self.reader = reader
    }

    private var path: String { "/\(view.initiative.slug)/purpose" }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.openTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.openTitle) }
                p(.class("lead")) {
                    reader(
                        PurposesText.openLead(
                            number: Int(view.version.number.value), days: Int(Ratification.notice)))
                }
                Paragraphs(view.version.text.statement, view.initiative.language, reader)
                if let circle = view.circle, !circle.isReady {
                    Note(reader(PurposesText.openWaits))
                    CircleLines(circle: circle, hasDraft: true, reader: reader)
                }
            }
            if view.isReady {
                FormFrame(
                    form, to: "\(path)/open", button: PurposesText.openButton, cancel: (PurposesText.back, path),
                    reader: reader
                ) {
                    HiddenField("version", "\(view.version.number.value)")
                    TextField(
                        form, "closes", label: PurposesText.openCloses,
                        hint: PurposesText.openClosesHint(day: reader.day(view.earliest)), kind: .date, reader: reader)
                }
            }
        }
    }
}
