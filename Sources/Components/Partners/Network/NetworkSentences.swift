internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What the picture shows, in plain sentences.
struct NetworkSentences: HTML {
    let quarter: QuarterNetwork
    let reader: Reader

    var body: some HTML {
        Card(reader(PartnersText.networkFacts), hue: .partners) {
            ul(.class("plain")) {
                for sentence in sentences { li { sentence } }
            }
        }
    }

    private var sentences: [String] {
        let phrases = [density, centre, across, pieces, brokers].compactMap { $0 } + alone + cutOff
        return phrases.map { reader($0) }
    }

    private var density: Phrase? {
        quarter.network.density.map { PartnersText.networkDensity(percent: $0.percent) }
    }

    private var centre: Phrase {
        quarter.network.centralisation.map { PartnersText.networkCentre(percent: $0.percent) }
            ?? PartnersText.networkCentreNone
    }

    private var across: Phrase {
        PartnersText.networkAcross(across: quarter.acrossCount, ties: quarter.network.tieCount)
    }

    private var pieces: Phrase? {
        quarter.pieceCount > 0 ? PartnersText.networkPieces(count: quarter.pieceCount) : nil
    }

    private var brokers: Phrase {
        let brokers = quarter.brokers
        return brokers.isEmpty
            ? PartnersText.networkBrokersNone : PartnersText.networkBrokers(names: brokers.names)
    }

    private var alone: [Phrase] {
        let alone = quarter.alone
        return alone.isEmpty ? [] : [PartnersText.networkAlone(names: alone.names)]
    }

    private var cutOff: [Phrase] {
        let cutOff = quarter.cutOff
        if cutOff.isEmpty { return [PartnersText.networkCutNone] }
        return cutOff.map { PartnersText.networkCut(organisation: $0.leaving.name, names: $0.cutOff.names) }
    }
}

extension [Organisation] {
    /// Names hold commas of their own.
    fileprivate var names: String { map(\.name).joined(separator: "; ") }
}
