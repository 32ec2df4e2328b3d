/// What must never land in a log by accident: printed, interpolated or dumped, it says its type and nothing more.
public protocol Hidden: CustomDebugStringConvertible, CustomReflectable {}

extension Hidden {
    public var debugDescription: String { "\(Self.self)(hidden)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
