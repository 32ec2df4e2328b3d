internal import Activities
internal import CSV
internal import Core
internal import Initiatives

extension Spreadsheet {
    /// The stages of a pathway, and what helps at each; for members one row for each word on a step, too.
    init(_ view: PathwayView) {
        let ways = ["services", "capacity", "waitlist", "no-capacity", "additional-assessment-required", "unsaid"]
        let words = ["next_stage", "indicator", "period", "went_on", "of", "organization", "source", "said"]
        self.init(
            "\(view.initiative.slug)-\(view.way.pathway.slug)",
            columns: ["stage", "from_age", "to_age"] + ways + ["longest_wait_days"] + (view.isMember ? words : [])
        ) { writer in
            for stop in view.way.stops {
                let told = stop.step?.told ?? []
                guard view.isMember, !told.isEmpty else {
                    writer.append(stop)
                    if view.isMember { writer.append(stop.step, nil) }
                    writer.endRow()
                    continue
                }
                for word in told {
                    writer.append(stop)
                    writer.append(stop.step, word)
                    writer.endRow()
                }
            }
        }
    }
}

extension CSVWriter {
    fileprivate mutating func append(_ stop: PathwayBook.Stop) {
        append(stop.stage.name)
        append(count: stop.stage.fromAge)
        append(count: stop.stage.toAge)
        append(number: Int64(stop.helps.count))
        for room in Service.Room.allCases { append(number: Int64(stop.count(room))) }
        append(number: Int64(stop.count(nil)))
        append(count: stop.longestWait)
    }

    fileprivate mutating func append(_ step: PathwayBook.Step?, _ told: PathwayBook.Told?) {
        append(step?.to.name ?? "")
        append(step?.indicator ?? "")
        append(told?.transition.period.description ?? "")
        append(count: told?.transition.made)
        append(count: told?.transition.whole)
        append(told?.organisation.name ?? "")
        append(told?.transition.source ?? "")
        append(told?.transition.said.description ?? "")
    }
}
