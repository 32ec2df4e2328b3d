public import HTML

/// The hue of a component. It helps people to find their way; nothing is ever told by it alone.
public enum Hue: String, Sendable, CaseIterable {
    case purposes, partners, activities, measures, commitments, decisions, convenings, funds

    /// The hue of the component of that name: “Measures”. Services are one with activities; others
    /// without one of their own stand near their purpose.
    public init(component: String) {
        self = Hue(rawValue: component.lowercased()) ?? (component == "Services" ? .activities : .purposes)
    }
}

extension HTMLAttribute where Tag: HTMLTrait.Attributes.Global {
    /// Colours the element and what is in it, in light and dark.
    public static func hue(_ hue: Hue) -> Self { .data("hue", hue.rawValue) }
}
