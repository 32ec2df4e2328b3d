internal import Core
internal import Initiatives
internal import Purposes

/// Who meets whom, place after place.
///
/// Places lie within one another or apart, never across. So going through them in order, those still open are the ones
/// around the next; whoever works in any of them works there too.
struct Meetings {
    private let people: People
    private let owners: BitRows
    private var open: [Site] = []
    /// Whose they are, in order.
    private var present: [Int] = []
    /// In the place that is looked at: for which people each effort meets others, and for which any does.
    private var met: BitRows
    private var any: BitRows
    private var guests: [Overlaps.Guest] = []

    init(of efforts: [Effort]) {
        people = People(of: efforts)
        owners = Meetings.owners(of: efforts)
        met = BitRows(count: efforts.count, of: people.kinds)
        any = BitRows(count: 1, of: people.kinds)
    }

    /// Only of those who own several: the others are no reason not to meet.
    private static func owners(of efforts: [Effort]) -> BitRows {
        let several = Dictionary(grouping: efforts.flatMap(\.owners), by: \.self).filter { $1.count > 1 }.keys
        let position = Dictionary(uniqueKeysWithValues: several.enumerated().map { ($1, $0) })
        return BitRows(efforts.map { $0.owners.compactMap { position[$0] } })
    }

    /// - Parameter line: where the lines of these people begin among those of the overlaps.
    mutating func go(through sites: [Site], _ order: PlaceOrder, line: Int, _ overlaps: inout Overlaps) {
        open.removeAll(keepingCapacity: true)
        present.removeAll(keepingCapacity: true)
        for (index, site) in sites.enumerated() {
            while let last = open.last, order.range(from: last.position).upperBound <= site.position { close(last) }
            for other in open { meet(Int(site.effort), Int(other.effort)) }
            begin(site)
            if index + 1 == sites.count || sites[index + 1].position > site.position {
                note(site.position, line: line, &overlaps)
            }
        }
    }

    private mutating func begin(_ site: Site) {
        let effort = Int(site.effort)
        if !open.contains(where: { $0.effort == site.effort }) {
            present.insert(effort, at: present.firstIndex { $0 > effort } ?? present.count)
        }
        open.append(site)
    }

    private mutating func close(_ site: Site) {
        open.removeLast()
        if !open.contains(where: { $0.effort == site.effort }) { present.removeAll { $0 == Int(site.effort) } }
    }

    private mutating func meet(_ one: Int, _ other: Int) {
        // Whoever does both knows of both.
        guard one != other, !owners.share(one, other) else { return }
        for word in 0..<people.width {
            let shared = people.shared(one, other, word)
            met[one, word] |= shared
            met[other, word] |= shared
            any[0, word] |= shared
        }
    }

    /// Writes down who met in a place.
    private mutating func note(_ position: Int32, line: Int, _ overlaps: inout Overlaps) {
        for word in 0..<people.width where any[0, word] != 0 {
            guests.removeAll(keepingCapacity: true)
            for effort in present where met[effort, word] != 0 {
                guests.append(Overlaps.Guest(effort: Int32(effort), bits: met[effort, word]))
                met[effort, word] = 0
            }
            overlaps.add(guests, at: position, line: line + word * 64, for: any[0, word])
            any[0, word] = 0
        }
    }

    /// What bits stand for.
    func lines(of result: Number<SharedResult>) -> [Cell.Line] { people.lines(of: result) }
}

/// Whom efforts are for: each group at each stage of life is a kind of people, and so is everybody, at any stage.
struct People {
    let kinds: Int
    private let stages: Int
    private let rows: BitRows
    private let namesGroups: [Bool]
    private let namesStages: [Bool]
    /// Of all kinds, those for everybody, and those for any stage.
    private let general: BitRows

    init(of efforts: [Effort]) {
        let groups = Int(efforts.flatMap(\.groups).map(\.value).max() ?? 0) + 1
        let stages = Int(efforts.flatMap(\.stages).map(\.value).max() ?? 0) + 1
        rows = BitRows(
            efforts.map { effort in
                let named = effort.groups.isEmpty ? Array(0..<groups) : effort.groups.map { Int($0.value) }
                let met = effort.stages.isEmpty ? Array(0..<stages) : effort.stages.map { Int($0.value) }
                return named.flatMap { group in met.map { group * stages + $0 } }
            } + [[groups * stages]])
        general = BitRows([Array(0..<stages), (0..<groups).map { $0 * stages }, [groups * stages]])
        (namesGroups, namesStages) = (efforts.map { !$0.groups.isEmpty }, efforts.map { !$0.stages.isEmpty })
        (kinds, self.stages) = (groups * stages, stages)
    }

    var width: Int { rows.width }

    /// For whom both are. Where neither names a group, they are both for everybody, and not for each group by itself;
    /// stages alike.
    func shared(_ one: Int, _ other: Int, _ word: Int) -> UInt64 {
        var shared = rows[one, word] & rows[other, word]
        if !namesGroups[one] && !namesGroups[other] { shared &= general[0, word] }
        if !namesStages[one] && !namesStages[other] { shared &= general[1, word] }
        return shared
    }

    /// Each kind's, in the order of bits.
    func lines(of result: Number<SharedResult>) -> [Cell.Line] {
        (0..<kinds).map { kind in
            Cell.Line(result: result, group: Number(Int64(kind / stages)), stage: Number(Int64(kind % stages)))
        }
    }
}
