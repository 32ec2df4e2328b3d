public import HTML
public import Initiatives
public import Web

/// A result with what kind it is and who is furthest from it.
public struct ResultHeading: HTML {
    let result: SharedResult
    let initiative: Initiative
    let reader: Reader

    public init(_ result: SharedResult, initiative: Initiative, _ reader: Reader) {
        self.result = result
        self.initiative = initiative
        self.reader = reader
    }

    public var body: some HTML {
        Kicker(reader(result.kind == .population ? PurposesText.resultPopulation : PurposesText.resultSystem))
        h2 { result.statement }.spoken(in: initiative.language, to: reader)
        if let worstOff = result.worstOff {
            p(.class("soft")) {
                reader(PurposesText.resultWorstOff)
                " "
                strong { worstOff }.spoken(in: initiative.language, to: reader)
            }
        }
        if result.isReading { p(.class("soft")) { reader(PurposesText.resultReading) } }
    }
}
