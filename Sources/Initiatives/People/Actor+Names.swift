public import Core

extension Actor {
    /// Whether they are told by name how a person answered, or that they did not: those who speak here themselves, or
    /// arrange things, are. To whoever only reads along, people are “a member”.
    public var knowsWhoSaidWhat: Bool { [.speak, .propose, .arrange].contains(where: may) }
}
