internal import Core

/// So many of so many, as they were counted: nothing is rounded.
struct Proportion: Equatable, Sendable {
    var part: Int
    var whole: Int
}

/// A median: exactly half of `doubled`. Between two middle values lies their mean.
struct MedianTime: Equatable, Sendable {
    /// In microseconds.
    var doubled: Int64

    /// - Returns: nil where there are none.
    init?(_ times: [Int64]) {
        let sorted = times.sorted()
        guard let upper = sorted.dropFirst(sorted.count / 2).first,
            let lower = sorted.dropFirst((sorted.count - 1) / 2).first
        else { return nil }
        doubled = lower + upper
    }
}

/// How an organisation's referrals went, on one of their two sides. What was a mistake counts nowhere; a consent that was
/// taken back hides words, not numbers.
struct ReferralFigures: Equatable, Sendable {
    var requested: Int
    var waiting: Int
    /// Taken on, of those that were taken on or refused.
    var acceptance: Proportion
    /// With the person's own word, of those that are over.
    var loopClosure: Proportion
    /// Where the person says that help came, of all that were sent.
    var gotHelp: Proportion
    /// From being sent to the receiver's first word.
    var response: MedianTime?

    init(_ referrals: [Referral]) {
        let sent = referrals.filter { $0.requested != nil && $0.state != .enteredInError }
        let (accepted, over) = (sent.filter { $0.accepted != nil }.count, sent.filter(\.state.isOver))
        let rejected = sent.filter { $0.state == .rejected }.count
        requested = sent.count
        waiting = sent.filter { $0.state == .requested }.count
        acceptance = Proportion(part: accepted, whole: accepted + rejected)
        loopClosure = Proportion(part: over.filter { $0.outcome != nil }.count, whole: over.count)
        gotHelp = Proportion(part: sent.filter { $0.outcome == .gotHelp }.count, whole: sent.count)
        response = MedianTime(
            sent.compactMap { referral in
                guard let from = referral.requested, let to = referral.answered else { return nil }
                return to.microseconds - from.microseconds
            })
    }
}
