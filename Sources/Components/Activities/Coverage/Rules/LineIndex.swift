internal import Core

/// Which lines need was stated along, and where the cells of each stand: counted first, then given out.
///
/// There are few lines and many cells, so a look into a list for each result, group and stage costs less than a
/// dictionary.
struct LineIndex {
    /// In order, each with its cells.
    private(set) var lines: [Wants.Line] = []
    /// How many cells there are.
    private(set) var cells = 0
    /// A number for the line of each want; −1 where its place is not known.
    private(set) var ofWants: [Int32] = []
    /// By these numbers, where the cells of each line begin.
    private(set) var begins: [Int] = []
    /// Whether along each line need was stated in the order of places.
    private(set) var isInOrder = true
    private var numbers: [[[Int32]]] = []

    init(_ wants: [Want], _ order: PlaceOrder) {
        ofWants.reserveCapacity(wants.count)
        var found: [(line: Cell.Line, cells: Int, last: Int32)] = []
        for want in wants {
            guard let position = order.position(of: want.cell.place) else {
                ofWants.append(-1)
                continue
            }
            let number = number(of: want.cell) { found.count }
            if number == found.count { found.append((want.cell.line, 0, position)) }
            ofWants.append(Int32(number))
            isInOrder = isInOrder && found[number].last <= position
            found[number].cells += 1
            found[number].last = position
        }
        begins = found.map { _ in 0 }
        for number in found.indices.sorted(by: { found[$0].line < found[$1].line }) {
            begins[number] = cells
            lines.append(Wants.Line(line: found[number].line, cells: cells..<cells + found[number].cells))
            cells += found[number].cells
        }
    }

    private mutating func number(of cell: Cell, new: () -> Int) -> Int {
        let (result, group, stage) = (Int(cell.result.value), Int(cell.group.value), Int(cell.stage.value))
        if result < numbers.count, group < numbers[result].count, stage < numbers[result][group].count {
            let number = numbers[result][group][stage]
            if number >= 0 { return Int(number) }
        }
        let number = new()
        numbers.make(result + 1, [])
        numbers[result].make(group + 1, [])
        numbers[result][group].make(stage + 1, -1)
        numbers[result][group][stage] = Int32(number)
        return number
    }
}

extension Array {
    /// Makes it at least so long.
    fileprivate mutating func make(_ length: Int, _ element: Element) {
        if count < length { self += repeatElement(element, count: length - count) }
    }
}
