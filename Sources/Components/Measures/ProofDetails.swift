public import Core
public import HTML
public import Web

/// That an entry is in the record, in plain words, and with everything needed to repeat the check.
public struct ProofDetails: HTML {
    let proof: InclusionProof
    let reader: Reader

    public init(_ proof: InclusionProof, _ reader: Reader) {
        self.proof = proof
        self.reader = reader
    }

    public var body: some HTML {
        p(.class(proof.holds ? "proof" : "proof broken")) {
            reader(
                proof.holds
                    ? MeasuresText.traceProofHolds(count: Int(proof.size)) : MeasuresText.traceProofFails)
        }
        details {
            summary { reader(MeasuresText.traceProofHow) }
            p { reader(MeasuresText.traceProofExplain(count: proof.path.count)) }
            dl(.class("fingerprints")) {
                Fingerprints(reader(MeasuresText.traceLeaf), [proof.leaf])
                if !proof.path.isEmpty { Fingerprints(reader(MeasuresText.tracePath), proof.path) }
                Fingerprints(reader(MeasuresText.traceRoot), [proof.root])
            }
        }
    }
}

/// Digests under a name, in a `dl`.
private struct Fingerprints: HTML {
    let name: String
    let digests: [Digest]

    init(_ name: String, _ digests: [Digest]) {
        self.name = name
        self.digests = digests
    }

    var body: some HTML<HTMLTag.div> {
        div {
            dt { name }
            for digest in digests { dd { code { digest.description } } }
        }
    }
}
