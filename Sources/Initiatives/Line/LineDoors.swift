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

/// From a thing that is not on the line itself to who changed it when.
public struct HistoryDoor: HTML {
    let path: String
    let reader: Reader

    /// - Parameter path: the thing's own address.
    public init(of path: String, _ reader: Reader) {
        self.path = path
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.p> {
        p {
            LineDoor(
                words: reader(InitiativesText.historySee), path: "\(path)/history", isButton: false, reader: reader)
        }
    }
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
