internal import Core
internal import Initiatives

extension Repair {
    /// A repair as somebody stands to it.
    struct Held {
        var repair: Repair
        /// The oldest first.
        var proposals: [RepairProposal]
        /// All that was said yes to.
        var said: [RepairYes]
        var voice = RepairVoice.helper
        /// Whether they may read what was said: who is only asked to help, may not.
        var isIn = true
        /// Whether one side has left the initiative, so that nothing more can be agreed on.
        var isBroken = false
        /// Whether the helper who is asked for is who looks.
        private var isHelperAsked = false

        var open: RepairProposal? { proposals.last { $0.state == .open } }
        /// Who helps, as both agreed.
        var help: RepairProposal? { proposals.help }
        /// Who said yes to what is open.
        var yes: Set<RepairVoice> { Set(said.filter { $0.proposal == open?.number }.map(\.voice)) }
        /// Whether it takes the word of whoever looks on what is open. Who helps now says nothing on who helps next.
        var isAsked: Bool {
            guard let open, !isBroken else { return false }
            return open.voices.contains(voice) && (voice != .helper || isHelperAsked)
        }
        /// Whether what is open waits for them.
        var waits: Bool { isAsked && !yes.contains(voice) }
        /// Whether they may say no to it: who proposed it takes it back by that.
        var mayRefuse: Bool { open.map { $0.by == voice || isAsked } ?? false }

        /// What whoever looks can propose now, what usually comes next first. One thing is talked of at a time.
        var choices: [RepairMatter] {
            guard isIn, !isBroken, open == nil else { return [] }
            let all = RepairMatter.allCases.filter {
                $0.stages.contains(repair.stage) && $0.proposers.contains(voice)
            }
            return all.filter { $0 == repair.stage.next } + all.filter { $0 != repair.stage.next }
        }
    }
}

extension [RepairProposal] {
    /// Who helps, as both agreed.
    var help: RepairProposal? { last { $0.matter == .helper && $0.state == .agreed } }
}

extension Repair.Held {
    /// - Returns: nil for whoever is not in it. It is for those who spoke for the two when it began: else somebody could
    ///   take a seat later to read it. Who helps reads along as long as it lasts, and as long as they belong to neither;
    ///   who is asked to help is told once both sides want them.
    init?(_ repair: Repair, _ proposals: [RepairProposal], _ said: [RepairYes], for seats: RepairSeats) {
        (self.repair, self.proposals, self.said) = (repair, proposals, said)
        isBroken = !seats.joined.isSuperset(of: repair.sides)
        let sides = seats.sides(of: repair)
        if let own = seats.own, let side = repair.side(of: own) {
            guard sides == [own], let since = seats.since, since <= repair.begun else { return nil }
            voice = side
            return
        }
        guard sides.isEmpty, !isBroken, !repair.stage.isOver else { return nil }
        isHelperAsked = seats.hold(open?.helper) && yes.isSuperset(of: RepairVoice.sides)
        isIn = seats.hold(help?.helper)
        guard isIn || isHelperAsked else { return nil }
    }
}
