internal import Core
public import Initiatives
internal import Purposes
internal import Web

extension MeasuresComponent {
    /// Whether there is a number for what is counted, whether it came in time, and whether one knows where it began.
    public static let petal: PetalQuery = { actor, initiative, tx in
        let scope = initiative.scope
        let computed = Set(try tx.records(Share.self, "scope = \(scope)").map(\.measure))
        // A share is worked out from others, and a story is no number.
        let results = Set(try SharedResult.all(in: tx, scope: scope, for: actor).map(\.number))
        let all = try Measure.all(in: tx, scope: scope).filter { results.contains($0.result) }
        let measures = all.filter {
            !computed.contains($0.number) && $0.form != .story
        }
        let measured = try Figure.measured(for: actor, in: tx, scope: scope)
        let counted = measures.filter { measured.contains($0.number) }.count
        let isMember = actor.may(.readShared)
        return Petal(
            component: "Measures", title: MeasuresText.navigation, path: "/measures",
            signals: [
                Petal.Signal(
                    MeasuresText.petalCounted(whole: measures.count, part: counted), part: Int64(counted),
                    of: Int64(measures.count), path: "/measures"),
                isMember ? try inTime(all, initiative, in: tx) : nil,
            ])
    }

    /// The newest reports that were due.
    private static func inTime(
        _ measures: [Measure], _ initiative: Initiative, in tx: ReadTransaction
    ) throws -> Petal.Signal? {
        let book = try ReportBook(in: tx, scope: initiative.scope, today: initiative.day(at: tx.now))
        let lines = measures.compactMap { book.asked($0, for: nil) }.flatMap(\.lines).filter(\.isAsked)
        let here = lines.filter { [.submitted, .accepted].contains($0.state) }.count
        return Petal.Signal(
            MeasuresText.petalInTime(whole: lines.count, part: here), part: Int64(here), of: Int64(lines.count),
            path: "/reports")
    }
}
