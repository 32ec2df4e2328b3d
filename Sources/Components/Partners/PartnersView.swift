internal import Core
public import Initiatives

/// Who is in the initiative: each organisation with the part it plays and where that is said.
public struct PartnersView: Sendable {
    public struct Partner: Sendable {
        public var organisation: Organisation
        public var part: String
        public var source: Source
    }

    public var initiative: Initiative
    /// By sector, in the order of `Sector.allCases`; within it by name. Sectors without partners are missing.
    public var sectors: [(sector: Sector, partners: [Partner])]

    public var count: Int { sectors.reduce(0) { $0 + $1.partners.count } }
    /// Sectors with nobody in them: asked about, since who is missing is the first question.
    public var missing: [Sector] { Sector.allCases.filter { sector in !sectors.contains { $0.sector == sector } } }
}
