public import Core
public import Initiatives
public import Web

/// Something that an organisation does here, as the component tells of it that knows it.
public struct PartnerDoing: Sendable {
    let name: String
    /// After the initiative's own address: `/activities/safe-boat`.
    let path: String
    let state: Phrase
    let mark: Badge.Mark

    public init(_ name: String, path: String, state: Phrase, _ mark: Badge.Mark) {
        (self.name, self.path, self.state, self.mark) = (name, path, state, mark)
    }

    /// Finds what an organisation does, as far as whoever looks may know of it. Components above Partners give theirs to
    /// `PartnersComponent.manifest`.
    public typealias Query =
        @Sendable (Number<Organisation>, Initiative, Actor, ReadTransaction) throws -> [PartnerDoing]
}
