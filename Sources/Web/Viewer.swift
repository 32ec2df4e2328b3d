/// Whoever is signed in, as the head of every page shows them.
public struct Viewer: Sendable {
    /// One of the seats that somebody has here: for an organisation, or as themselves.
    public struct Seat: Sendable {
        public let number: Int64
        public let title: String
        public let isChosen: Bool

        public init(number: Int64, title: String, isChosen: Bool) {
            self.number = number
            self.title = title
            self.isChosen = isChosen
        }
    }

    public let name: String
    /// In the initiative of this page; none where they are no member, or outside of any.
    public let seats: [Seat]
    /// For the small forms in the head: to act from another seat, to sign out.
    public let seal: FormSeal

    public init(name: String, seats: [Seat], seal: FormSeal) {
        self.name = name
        self.seats = seats
        self.seal = seal
    }
}
