extension Activity.State {
    /// What can become of it. What is done or dropped stays so: whoever takes it up again begins an activity that builds
    /// on it.
    public var next: [Activity.State] {
        switch self {
        case .planned: [.active, .dropped]
        case .active: [.paused, .done, .dropped]
        case .paused: [.active, .done, .dropped]
        case .done, .dropped: []
        }
    }

    /// Whether it must be said why.
    public var needsReason: Bool { self == .paused || self == .dropped }
    /// Whether somebody does it, or will.
    public var isOpen: Bool { !next.isEmpty }
}
