public import Core

/// Records that an organisation is in the initiative, on a published source's word.
public struct AdmitOrganisation: Action {
    public static let name = "organisations.admit"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var part: String
    public var citation: String

    public init(scope: Scope, organisation: Number<Organisation>, part: String, citation: String) {
        self.scope = scope
        self.organisation = organisation
        self.part = part
        self.citation = citation
    }

    public var subject: String { "organisation \(organisation.value)" }

    public func validate() throws {
        try part.requireText(at: "part", most: 500)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let source = try Source.cited(citation, in: tx)
        try tx.insert(Membership(scope: scope, organisation: organisation, part: part, source: source))
        return Done()
    }
}
