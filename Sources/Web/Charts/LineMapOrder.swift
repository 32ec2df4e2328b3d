/// In which order the things of each column stand: by the place of what they are for; what leads to another one of the
/// same column stands below it; what leads to nothing stands last.
struct LineMapOrder {
    private(set) var columns: [[String]] = []
    private let items: [String: LineMapItem]
    private let before: [String: [String]]
    private let declared: [String: Int]
    private var places: [String: Double] = [:]

    init(
        _ count: Int, _ items: [String: LineMapItem], _ before: [String: [String]], declared: [String]
    ) {
        self.items = items
        self.before = before
        self.declared = Dictionary(
            declared.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var scale = 1.0
        for column in 0..<count {
            let own = items.values.filter { $0.column == column }
            let sorted = own.filter { $0.stem == nil }.sorted { key(of: $0).lexicographicallyPrecedes(key(of: $1)) }
            let ordered = sorted.flatMap { branch($0.id, of: own) }
            // What stands in a circle leads nowhere.
            let circling = own.map(\.id).filter { !ordered.contains($0) }.sorted { number(of: $0) < number(of: $1) }
            columns.append(ordered + circling)
            // Finer than any distance between two places of the columns before.
            scale /= Double(own.count + 1)
            for (index, id) in (ordered + circling).enumerated() {
                places[id] = place(of: Self.root(of: id, items), in: column) + Double(index) * scale
            }
        }
    }

    /// Something, and below it what leads to it in the same column.
    private func branch(_ id: String, of own: [LineMapItem]) -> [String] {
        let below = own.filter { $0.stem == id }.sorted { number(of: $0.id) < number(of: $1.id) }
        return [id] + below.flatMap { branch($0.id, of: own) }
    }

    /// What something leads to in the end without leaving its column.
    static func root(of id: String, _ items: [String: LineMapItem]) -> String {
        var (seen, here): (Set<String>, String) = ([id], id)
        while let next = items[here]?.stem, seen.insert(next).inserted { here = next }
        return here
    }

    /// In the middle of what it is for; things before the words that some are missing, and those before strands.
    private func key(of item: LineMapItem) -> [Double] {
        let place = place(of: item.id, in: item.column)
        return switch item.kind {
        case .knot: [place, 0, Double(number(of: item.id))]
        case .missing: [place, 1, Double(number(of: item.id))]
        case .passing: [place, 2, Double(target(of: item.id))]
        }
    }

    private func place(of id: String, in column: Int) -> Double {
        let found = (before[id] ?? []).compactMap { places[$0] }
        // What leads to nothing comes last, unless nothing could.
        guard !found.isEmpty else { return column == 0 ? 0 : Double(declared.count) }
        return found.reduce(0, +) / Double(found.count)
    }

    private func number(of id: String) -> Int { declared[id] ?? declared.count }

    /// To which column the strands in a room are on their way: `result-1>4@2`.
    private func target(of room: String) -> Int {
        room.split(separator: ">").last.flatMap { $0.split(separator: "@").first }.flatMap { Int($0) } ?? 0
    }
}
