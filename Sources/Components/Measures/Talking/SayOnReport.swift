public import Core
internal import Initiatives

/// Says something about a report, or about one figure of it, where it is.
public struct SayOnReport: Action {
    public static let name = "measures.say-on-report"
    public static let verb = Verb.record
    public var scope: Scope
    public var report: Number<Report>
    public var about: TalkTopic
    public var words: String

    public init(scope: Scope, report: Number<Report>, about: TalkTopic = .report, words: String) {
        self.scope = scope
        self.report = report
        self.about = about
        self.words = words
    }

    public var subject: String { "report \(report.value)" }

    public func validate() throws { try words.requireText(at: "words", most: Report.longestWords) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Report.find(report, in: tx, scope: scope)
        guard try known.isShared(with: permit.actor, in: tx) else { throw Problem.notFound }
        if let cell = about.cell { try known.refuse(notAsked: cell, in: tx) }
        try known.step(.said, to: known.state, by: permit.actor, about: about, words: words, in: tx)
        return Done()
    }
}

extension Report {
    /// Only a figure that it asks for has a place where its words can stand.
    fileprivate func refuse(notAsked cell: CellKey, in tx: ReadTransaction) throws {
        let sheet = try ReportSheet.find(
            Measure.find(measure, in: tx, scope: scope), Organisation.find(organisation, in: tx, scope: scope), period,
            in: tx)
        guard sheet.asks(for: cell) else { throw ReportSheet.noSuchFigure }
    }
}
