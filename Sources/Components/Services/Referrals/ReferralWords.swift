public import Core
internal import Foundation
internal import Initiatives

/// What one organisation tells another about a person, as little as will do.
public struct ReferralWords: Codable, Sendable, Hashable {
    /// What is needed, in a word or two.
    public var need: String
    /// What the person wants to be called.
    public var name: String?
    /// How they can be reached without harm.
    public var contact: String?
    public var notes: String?
    /// Which of the receiver's services it is for; nil where the receiver finds out what fits.
    public var service: Number<Service>?

    public enum Most {
        static let need = 120
        static let name = 80
        static let contact = 300
        static let notes = 2000
        static let reason = 1000
    }

    public init(
        need: String, name: String? = nil, contact: String? = nil, notes: String? = nil,
        service: Number<Service>? = nil
    ) {
        self.need = need
        self.name = name
        self.contact = contact
        self.notes = notes
        self.service = service
    }

    public func validate() throws {
        try need.requireText(at: "need", most: Most.need)
        try name?.requireText(at: "name", most: Most.name)
        try contact?.requireText(at: "contact", most: Most.contact)
        try notes?.requireText(at: "notes", most: Most.notes)
    }

    /// What of it the person agreed to.
    func shared(_ parts: ReferralConsent.Parts) -> ReferralWords {
        ReferralWords(
            need: need, name: parts.name ? name : nil, contact: parts.contact ? contact : nil,
            notes: parts.notes ? notes : nil, service: service)
    }
}

extension ReferralWords {
    func seal(for place: String, in tx: ReadTransaction) throws -> [UInt8] {
        try tx.seal(Array(JSONEncoder().encode(self)), for: place)
    }

    static func open(_ referral: Referral, in tx: ReadTransaction) throws -> ReferralWords {
        let plain = try tx.unseal(referral.words, for: referral.place)
        return try JSONDecoder().decode(ReferralWords.self, from: Data(plain))
    }
}

extension Referral {
    /// Where its words are sealed for: they open nowhere else.
    var place: String { Referral.place(of: id, in: scope) }
    static func place(of id: ID<Referral>, in scope: Scope) -> String { "referral/\(scope.number)/\(id)" }
}

extension Service {
    /// House default: from a longer list nobody chooses; whoever wants another begins at that service's own page.
    private static let mostToChoose: Int64 = 200

    /// For which services of these organisations somebody can be led there.
    /// - Parameter asked: one that stands among them however many there are.
    static func offered(
        by organisations: [Organisation], asked: Number<Service>? = nil, in tx: ReadTransaction, scope: Scope
    ) throws -> [Service] {
        let hosts = organisations.map(\.number)
        return try tx.all(
            """
            SELECT s.* FROM service s WHERE s.scope = \(scope) AND \(OrganisationAlias.stays(for: "s")) IN (\(list: hosts)) AND \(offered)
            ORDER BY CASE WHEN s.number = \(asked ?? Number(0)) THEN 0 ELSE 1 END, s.organisation, s.number
            LIMIT \(mostToChoose)
            """
        ) { try Service($0) }
    }
}
