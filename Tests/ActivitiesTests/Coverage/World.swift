import Core
import Initiatives
import Purposes
import TestSupport

@testable import Activities

/// A small world made by chance: places in places, need that is known, half known and unknown, and efforts that lie
/// across one another in every way.
struct World: Encodable {
    struct Place: Encodable {
        var number: Int64
        var opens: Int64
        var closes: Int64
    }
    struct Want: Encodable {
        var result: Int64
        var place: Int64
        var group: Int64
        var stage: Int64
        var kind: String
        var people: Int64
    }
    struct Effort: Encodable {
        var activity: Int64
        var owners: [Int64]
        var results: [Int64]
        var places: [Int64]
        var groups: [Int64]
        var stages: [Int64]
        var kind: String
        var people: Int64
    }

    var places: [Place] = []
    var wants: [Want] = []
    var efforts: [Effort] = []

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var opens: Int64 = 0
        grow(depth: 3, &opens, &random)
        var cells: Set<[Int64]> = []
        for _ in 0..<Int.random(in: 0...14, using: &random) {
            let cell = [
                Int64.random(in: 1...2, using: &random), Int64.random(in: 1...Int64(places.count), using: &random),
                Int64.random(in: 0...2, using: &random), Int64.random(in: 0...1, using: &random),
            ]
            guard cells.insert(cell).inserted else { continue }
            let (kind, people) = World.extent(&random)
            wants.append(
                Want(
                    result: cell[0], place: cell[1], group: cell[2], stage: cell[3], kind: kind,
                    people: people))
        }
        for activity in 1...Int64.random(in: 1...5, using: &random) {
            let (kind, people) = World.extent(&random)
            efforts.append(
                Effort(
                    activity: activity, owners: World.some(of: 1...3, least: 1, &random),
                    results: World.some(of: 1...2, least: 1, &random),
                    places: World.some(of: 1...Int64(places.count), least: 1, &random),
                    groups: World.some(of: 1...2, least: 0, &random), stages: World.some(of: 1...1, least: 0, &random),
                    kind: kind, people: people))
        }
    }

    /// Numbers them so that what is within a place opens between where it opens and where it closes.
    private mutating func grow(depth: Int, _ opens: inout Int64, _ random: inout SeededGenerator) {
        let index = places.count
        opens += 2
        places.append(Place(number: Int64(index) + 1, opens: opens, closes: 0))
        if depth > 0 { for _ in 0..<Int.random(in: 0...3, using: &random) { grow(depth: depth - 1, &opens, &random) } }
        opens += 1
        places[index].closes = opens
    }

    private static func extent(_ random: inout SeededGenerator) -> (String, Int64) {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: ("some", 0)
        case 1: ("unknown", 0)
        case 2: ("none", 0)
        default: ("people", Int64.random(in: 0...12, using: &random))
        }
    }

    private static func some(of all: ClosedRange<Int64>, least: Int, _ random: inout SeededGenerator) -> [Int64] {
        let count = Int.random(in: least...max(least, min(3, all.count)), using: &random)
        return Array(all.shuffled(using: &random).prefix(count)).sorted()
    }
}

extension World {
    var spans: [Number<Initiatives.Place>: Span] {
        Dictionary(
            uniqueKeysWithValues: places.map { (Number($0.number), Span(opens: $0.opens, closes: $0.closes)) })
    }

    var given: [Activities.Effort] {
        efforts.map { effort in
            Activities.Effort(
                activity: Number(effort.activity), owners: Set(effort.owners.map { Number($0) }),
                results: effort.results.map { Number($0) }, places: effort.places.map { Number($0) },
                groups: effort.groups.map { Number($0) }, stages: effort.stages.map { Number($0) },
                capacity: World.extent(effort.kind, effort.people))
        }
    }

    var stated: [Activities.Want] {
        wants.map { want in
            Activities.Want(
                cell: Cell(
                    result: Number(want.result), place: Number(want.place), group: Number(want.group),
                    stage: Number(want.stage)), extent: World.extent(want.kind, want.people))
        }
    }

    var coverage: Coverage { Coverage(stated, given, spans: spans) }

    /// Every line in every place.
    var cells: [Cell] {
        places.flatMap { place in
            (1...2).flatMap { result in
                (0...2).flatMap { group in
                    (0...1).map { stage in
                        Cell(
                            result: Number(result), place: Number(place.number), group: Number(group),
                            stage: Number(stage))
                    }
                }
            }
        }
    }

    private static func extent(_ kind: String, _ people: Int64) -> Extent {
        switch kind {
        case "people": .people(people)
        case "some": .some
        case "none": .none
        default: .unknown
        }
    }
}
