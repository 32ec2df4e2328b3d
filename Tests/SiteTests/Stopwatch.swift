import Testing

/// Tells whether two requests can be told apart by how long they take. They are made in turn, with a third that is the
/// second once more: what that differs by is chance.
struct Stopwatch {
    typealias Request = @Sendable () async throws -> Void

    /// Medians, in nanoseconds.
    struct Round: CustomStringConvertible {
        let one: Int
        let other: Int
        let again: Int

        /// Below this share of a request, a guesser over a network would need millions of tries.
        static let quantum = 0.04
        var tellsApart: Bool {
            Double(abs(one - other)) > Double(abs(other - again)) + Round.quantum * Double(other)
        }
        var description: String { "\(one) against \(other), and \(again) again" }
    }

    let count: Int
    /// Before each request, outside of its time.
    var prepare: @Sendable () -> Void = {}

    /// - Returns: up to so many rounds: it ends with the first that could not tell them apart.
    func rounds(_ most: Int = 3, one: @escaping Request, other: @escaping Request) async throws -> [Round] {
        var rounds: [Round] = []
        for _ in 1...most {
            let round = try await round(one: one, other: other)
            rounds.append(round)
            guard round.tellsApart else { break }
        }
        return rounds
    }

    private func round(one: @escaping Request, other: @escaping Request) async throws -> Round {
        let requests = [one, other, other]
        var times: [[Int]] = [[], [], []]
        for turn in 0..<count {
            // Each comes first, second and last equally often.
            for position in 0..<3 {
                let which = (turn + position) % 3
                prepare()
                let start = ContinuousClock.now
                try await requests[which]()
                times[which].append(Stopwatch.nanoseconds(start.duration(to: .now)))
            }
        }
        let medians = times.map { $0.sorted()[count / 2] }
        return Round(one: medians[0], other: medians[1], again: medians[2])
    }

    private static func nanoseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1_000_000_000 + Int(duration.components.attoseconds / 1_000_000_000)
    }
}
