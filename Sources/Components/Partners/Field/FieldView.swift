internal import Core
internal import Initiatives
internal import Web

/// Who outside helps or hinders, as members see it.
struct FieldView: Sendable {
    struct Body: Sendable {
        let known: OutsideBody
        /// Who said it, for those who are told names.
        let by: String?
        let mayChange: Bool
    }

    var initiative: Initiative
    /// By how they stand, in the order of `Stand.allCases`, and by name.
    var bodies: [Body]
    var mayAdd: Bool
    var path: String { "/\(initiative.slug)/partners/field" }

    func bodies(_ stand: OutsideBody.Stand) -> [Body] { bodies.filter { $0.known.stand == stand } }

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> FieldView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let names =
            actor.knowsWhoSaidWhat
            ? Dictionary(
                try tx.records(Profile.self, "scope = \(scope)").map { ($0.member, $0.name) }, uniquingKeysWith: { $1 })
            : [:]
        return FieldView(
            initiative: initiative,
            bodies: try tx.records(OutsideBody.self, "scope = \(scope) ORDER BY name, number").map { known in
                Body(known: known, by: names[known.member], mayChange: known.isChanged(by: actor))
            }, mayAdd: actor.may(.propose))
    }
}

// What programs read at the addresses of the wider field. Fields are only ever added.

struct FieldJSON: Encodable {
    let initiative: Slug
    let bodies: [BodyJSON]

    init(_ view: FieldView) {
        initiative = view.initiative.slug
        bodies = view.bodies.map(BodyJSON.init)
    }
}

struct BodyJSON: Encodable {
    let number: Number<OutsideBody>
    let name: String
    let sector: Sector
    let stand: OutsideBody.Stand
    let why: String
    /// null for those who are not told names.
    let by: String?

    init(_ body: FieldView.Body) {
        number = body.known.number
        name = body.known.name
        sector = body.known.sector
        stand = body.known.stand
        why = body.known.why
        by = body.by
    }
}
