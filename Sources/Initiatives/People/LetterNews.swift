internal import Core
internal import HTML
internal import Web

/// What is known of letters where people stand in a list.
struct PeopleNews: Sendable {
    /// Whether the site writes letters at all.
    let canMail: Bool
    /// How many people were invited a moment ago; nil where nobody was.
    let invited: Int?

    init(_ visit: Visit) {
        canMail = visit.origin.canMail
        invited = visit.query("invited").flatMap { Int($0) }.flatMap { (1...InvitePeople.most).contains($0) ? $0 : nil }
    }
}

/// Once people were invited: that it was done, and who waits for a link by hand.
struct LetterNews: HTML {
    let view: PeopleView
    let news: PeopleNews
    let actor: Actor
    let reader: Reader

    var body: some HTML {
        if !words.isEmpty { Note(words.joined(separator: " ")) }
    }

    private var words: [String] {
        let waiting = view.people([.invited, .silent])
        let done = news.invited.map { reader(InitiativesText.peopleInvitedNow(count: $0)) }
        guard news.canMail else {
            return [done, waiting.isEmpty ? nil : reader(InitiativesText.peopleNoMail)].compactMap { $0 }
        }
        let byHand = waiting.filter { $0.isReachedByHand(of: actor, canMail: true) }.map { $0.name(reader) }
        guard let done else { return [] }
        let hands = byHand.isEmpty ? [] : [reader(InitiativesText.peopleByHand(names: byHand.joined(separator: ", ")))]
        return [done, reader(InitiativesText.peopleLettersGo)] + hands
    }
}

extension Person {
    /// Whether no letter reaches them, so that this member of the initiative hands them their link.
    func isReachedByHand(of actor: Actor, canMail: Bool) -> Bool {
        if canMail && profile?.email != nil { return false }
        return actor.may(.arrange) || seats.contains { $0.seat.isInvitedInto(by: actor) }
    }
}
