internal import Core
internal import Foundation

/// A pasted list of places, one a line: those that are indented lie in the one above, or a second column names where.
struct PlaceList {
    static let most = 500
    static let deepest = 8

    private struct Line {
        let name: String
        /// The line of the place that it lies in.
        var parent: Int?
    }

    private var lines: [Line] = []

    init(_ text: String) throws {
        let written = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard !written.isEmpty else { throw Problem.invalid("place.none", at: "places", "There is no place here yet.") }
        guard written.count <= Self.most else {
            throw Problem(.tooLarge, "place.too-many", at: "places", "At most \(Self.most) places are added at once.")
        }
        let cells = try written.map(Self.cells)
        lines = cells.map { Line(name: $0.name) }
        nest(by: written.map(Self.indent))
        try nest(byNames: cells.map(\.parent))
    }

    /// As a tree, with addresses of their own.
    /// - Parameters:
    ///   - levels: what kind of place stands at each depth; the last one serves for all that is deeper.
    ///   - taken: addresses that are in use.
    ///   - beside: names of places that are there already, where the outermost of these go.
    func places(levels: [String], taken: Set<Slug>, beside: [String]) throws -> [AddPlaces.NewPlace] {
        var inside = Dictionary(grouping: lines.indices) { lines[$0].parent }
        var taken = taken
        func places(in parent: Int?, depth: Int) throws -> [AddPlaces.NewPlace] {
            let here = inside.removeValue(forKey: parent) ?? []
            let names = (parent == nil ? beside : []) + here.map { lines[$0].name }
            guard Set(names.map(\.foldedForReading)).count == names.count else {
                throw Problem.invalid("place.twice", at: "places", "A place stands twice within the same place.")
            }
            guard depth < Self.deepest || here.isEmpty else {
                throw Problem.invalid("place.too-deep", at: "places", "Places lie at most \(Self.deepest) deep.")
            }
            return try here.map { index in
                let slug = Slug(naming: lines[index].name, fallback: "place-\(taken.count + 1)", taken: taken)
                taken.insert(slug)
                return AddPlaces.NewPlace(
                    slug: slug, name: lines[index].name,
                    level: levels.isEmpty ? "place" : levels[min(depth, levels.count - 1)],
                    parts: try places(in: index, depth: depth + 1))
            }
        }
        let tree = try places(in: nil, depth: 0)
        // What is left lies in itself, some way round.
        guard inside.isEmpty else { throw Self.unknownParent }
        return tree
    }

    /// A line lies in the last one above that is indented less.
    private mutating func nest(by indents: [Int]) {
        var open: [Int] = []
        for index in lines.indices {
            while let last = open.last, indents[last] >= indents[index] { open.removeLast() }
            lines[index].parent = open.last
            open.append(index)
        }
    }

    private mutating func nest(byNames names: [String?]) throws {
        let found = Dictionary(
            lines.indices.map { (lines[$0].name.foldedForReading, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, name) in names.enumerated() {
            guard let name else { continue }
            guard let parent = found[name.foldedForReading] else { throw Self.unknownParent }
            lines[index].parent = parent
        }
    }

    private static func indent(_ line: Substring) -> Int {
        line.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
    }

    /// A comma belongs to a name: “Washington, DC”.
    private static func cells(_ line: Substring) throws -> (name: String, parent: String?) {
        let isBullet: (Character) -> Bool = { $0.isWhitespace || "-–•*".contains($0) }
        let cells = line.drop(while: isBullet).split { $0 == "\t" || $0 == ";" }.map { String($0).onOneLine }
            .filter { !$0.isEmpty }
        guard (1...2).contains(cells.count), cells.allSatisfy({ $0.count <= 200 }) else {
            throw Problem.invalid(
                "place.line", at: "places", "“\(line.prefix(80))” is not a place, or a place and where it lies.")
        }
        return (cells[0], cells.count == 2 ? cells[1] : nil)
    }

    private static let unknownParent = Problem.invalid(
        "place.parent-unknown", at: "places", "A line names a place to lie in that is not in this list.")
}
