internal import Core
internal import Initiatives

/// What an asker's wishes cost all partners together. A number that serves several is counted for each of them, since
/// none of them would go without it.
struct AskerBurden: Sendable {
    /// nil for the initiative itself.
    var organisation: Organisation?
    var measures: Int
    /// How many of these serve somebody else too.
    var shared: Int
    /// In a year.
    var minutes: Int64
}

/// What is saved since one report serves several askers, in minutes a year.
struct AskerBurdens: Sendable {
    /// Most first.
    var askers: [AskerBurden]
    var savedMinutes: Int64
}

extension ReportBook {
    func askers() -> AskerBurdens {
        var sums: [Number<Organisation>?: AskerBurden] = [:]
        var saved: Int64 = 0
        for schedule in schedules.values {
            let now = schedule.begun(on: today).last ?? schedule.first
            let reporters = Int64(expected(schedule.measure, now).count)
            let minutes = reporters * schedule.minutes * schedule.frequency.perYear
            guard minutes > 0 else { continue }
            let further = furtherAskers[schedule.measure] ?? []
            for asker in [schedule.asker] + further.map(Optional.some) {
                var sum =
                    sums[asker]
                    ?? AskerBurden(
                        organisation: asker.flatMap { organisations[$0] }, measures: 0, shared: 0, minutes: 0)
                sum.measures += 1
                sum.shared += further.isEmpty ? 0 : 1
                sum.minutes += minutes
                sums[asker] = sum
            }
            saved += minutes * Int64(further.count)
        }
        return AskerBurdens(
            askers: sums.values.sorted {
                ($1.minutes, $0.organisation?.name ?? "") < ($0.minutes, $1.organisation?.name ?? "")
            },
            savedMinutes: saved)
    }
}

extension Fixed {
    /// To the tenth of an hour, rounded half up: an estimate needs no more.
    init(hoursOf minutes: Int64) { self.init(units: (minutes * 10 + 30) / 60, decimals: 1) }
}

extension AskerBurden {
    var hours: Fixed { Fixed(hoursOf: minutes) }
}
