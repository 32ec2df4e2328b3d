public import Core
public import Initiatives

/// When partners report a measure, and what that costs them. A measure without one is not asked of partners.
public struct Schedule: Record, Codable {
    public var scope: Scope
    public var measure: Number<Measure>
    public var frequency: Frequency
    /// The first period that is asked for.
    public var first: Period
    /// How many days after the end of a period its figures are due.
    public var dueDays: Int64
    /// How long one report takes, in minutes, as the partners themselves say.
    public var minutes: Int64
    /// Who wants these figures; nil where it is the initiative itself.
    public var asker: Number<Organisation>?

    public static let columns = [
        Column("scope", \Schedule.scope), Column("measure", \Schedule.measure),
        Column("frequency", \Schedule.frequency), Column("first", \Schedule.first),
        Column("due_days", \Schedule.dueDays), Column("minutes", \Schedule.minutes), Column("asker", \Schedule.asker),
    ]
    public static let table = declare(
        "schedule", .recorded, key: ["scope", "measure"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("organisation", from: ["scope", "asker"], at: ["scope", "number"]),
        ],
        checks: [
            "frequency IN ('month', 'quarter', 'half', 'year')", "due_days BETWEEN 0 AND 366",
            "minutes BETWEEN 1 AND 6000",
        ])

    init(measure: Number<Measure>, asker: Number<Organisation>?, _ schedule: ScheduleReports) {
        scope = schedule.scope
        self.measure = measure
        frequency = schedule.frequency
        first = schedule.first
        dueDays = schedule.dueDays
        minutes = schedule.minutes
        self.asker = asker
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        frequency = try row.get("frequency")
        first = try row.get("first")
        dueDays = try row.get("due_days")
        minutes = try row.get("minutes")
        asker = try row.get("asker")
    }
}

extension Schedule {
    public func due(_ period: Period) -> Day { Day(number: period.last.number + dueDays) }

    /// The periods that have begun, oldest first; figures of one that has not ended can be prepared, not submitted.
    public func begun(on today: Day) -> [Period] {
        var periods: [Period] = []
        var period: Period? = first
        while let current = period, current.first <= today {
            periods.append(current)
            period = frequency.next(after: current)
        }
        return periods
    }

    /// The periods that have ended, oldest first: those that reports are expected for.
    public func ended(on today: Day) -> [Period] { begun(on: today).filter { $0.last < today } }
}
