public import HTML
public import Web

/// From a thing's own page to its line, and to who changed it when.
public struct LineDoors: HTML {
    let node: String
    let history: String?
    let initiative: Initiative
    let areButtons: Bool
    let reader: Reader

    /// - Parameters:
    ///   - node: as the line calls it: `result-3`.
    ///   - history: the address of its history, for whom it stands.
    ///   - areButtons: rather than links among others.
    public init(
        to node: String, history: String? = nil, initiative: Initiative, areButtons: Bool = true, reader: Reader
    ) {
        self.node = node
        self.history = history
        self.initiative = initiative
        self.areButtons = areButtons
        self.reader = reader
    }

    public var body: some HTML {
        LineDoor(words: reader(InitiativesText.lineSee), path: path, isButton: areButtons, reader: reader)
        if let history {
            areButtons ? " " : " · "
            LineDoor(words: reader(InitiativesText.historySee), path: history, isButton: areButtons, reader: reader)
        }
    }

    private var path: String { "/\(initiative.slug)/line?at=\(node)" }
}

private struct LineDoor: HTML {
    let words: String
    let path: String
    let isButton: Bool
    let reader: Reader

    var body: some HTML {
        a(.href(reader.link(path))) { words }.attributes(.class("button quiet"), when: isButton)
    }
}
