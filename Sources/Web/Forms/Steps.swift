public import HTML

/// Where somebody is in something that takes several pages: 1 paste, 2 look, 3 send.
public struct Steps: HTML {
    let names: [Phrase]
    let current: Int
    let reader: Reader

    /// - Parameter current: which step this page is, from 1.
    public init(_ names: [Phrase], current: Int, reader: Reader) {
        self.names = names
        self.current = current
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.ol> {
        ol(.class("stages"), .aria("label", reader(WebText.formSteps(number: current, count: names.count)))) {
            for (index, name) in names.enumerated() {
                li {
                    reader(name)
                    if index + 1 < current { span(.class("unseen")) { " (\(reader(WebText.formStepsDone)))" } }
                }
                .attributes(.class("done"), when: index + 1 < current)
                .attributes(.aria("current", "step"), when: index + 1 == current)
            }
        }
    }
}
