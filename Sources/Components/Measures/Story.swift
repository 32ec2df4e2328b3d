public import Core
public import Initiatives

/// Something told beside a curve: what happened, what is claimed, what else could explain it.
public struct Story: Record, Codable {
    public enum Kind: String, Storable, Codable, CaseIterable, Sendable {
        /// It happened on a day, and is drawn on the curve there.
        case event
        /// What the numbers can and cannot show.
        case reading
        /// Another cause that was named. It stands beside every claim of contribution.
        case rival
    }

    public var scope: Scope
    public var measure: Number<Measure>
    public var number: Int64
    public var kind: Kind
    public var text: String
    public var day: Day?
    public var source: Number<Source>

    public static let columns = [
        Column("scope", \Story.scope), Column("measure", \Story.measure), Column("number", \Story.number),
        Column("kind", \Story.kind), Column("text", \Story.text), Column("day", \Story.day),
        Column("source", \Story.source),
    ]
    public static let table = declare(
        "story", .recorded, key: ["scope", "measure", "number"],
        references: [
            .to("measure", from: ["scope", "measure"], at: ["scope", "number"]),
            .to("source", from: ["scope", "source"], at: ["scope", "number"]),
        ], checks: ["(kind = 'event') = (day IS NOT NULL)"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        measure = try row.get("measure")
        number = try row.get("number")
        kind = try row.get("kind")
        text = try row.get("text")
        day = try row.get("day")
        source = try row.get("source")
    }

    init(scope: Scope, measure: Number<Measure>, number: Int64, source: Number<Source>, _ tell: TellStory) {
        self.scope = scope
        self.measure = measure
        self.number = number
        self.source = source
        kind = tell.kind
        text = tell.text
        day = tell.day
    }
}
