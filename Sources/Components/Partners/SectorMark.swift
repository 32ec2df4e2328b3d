public import HTML
public import Initiatives
internal import Web

/// A sector by its shape, which tells it apart where colours cannot. Its name always stands beside it.
public struct SectorMark: HTML {
    let sector: Sector

    public init(_ sector: Sector) { self.sector = sector }

    public var body: some HTML<SVGTag.svg> {
        svg(.class("sector-mark"), .viewBox(0, 0, 16, 16), .width(16), .height(16), .aria("hidden", "true")) {
            SVG.path(.d(sector.outline))
        }
    }
}

extension Sector {
    /// Its shape, on sixteen by sixteen points.
    var outline: SVGValue {
        switch self {
        case .community: "M8 1a7 7 0 1 0 .01 0z"
        case .government: "M2 2h12v12H2z"
        case .civilSociety: "M8 0l8 8-8 8-8-8z"
        case .market: "M8 1l8 14H0z"
        case .research: "M6 1h4v5h5v4h-5v5H6v-5H1V6h5z"
        }
    }

    /// In a picture that tells sectors apart by shape and by hue.
    var hue: Hue {
        switch self {
        case .community: .commitments
        case .government: .measures
        case .civilSociety: .partners
        case .market: .funds
        case .research: .decisions
        }
    }
}
