internal import Core
internal import Initiatives

/// When somebody last said that what is told of a service is true.
struct Assurance: Sendable, Equatable {
    /// nil where nobody ever said.
    let day: Day?
    /// Nobody for twelve months (house default).
    let isStale: Bool

    /// A directory says so for the day for which it was published.
    init(_ service: Service, _ directory: Directory?, today: Day) {
        self.init([service.assured, service.isOwnWord ? nil : directory?.published], today: today)
    }

    /// - Parameter days: on which somebody said so.
    init(_ days: [Day?], today: Day) {
        day = days.compactMap(\.self).max()
        isStale = day.map { today >= $0.yearLater } ?? true
    }
}
