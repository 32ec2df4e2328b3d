public import Core

/// Somebody's way in: a name to sign in with and a passphrase. Nobody's fact, so it is in no ledger; who they are stands
/// in their profile, in each initiative anew.
public struct Account: Record {
    public var number: Number<Account>
    /// The address that a link was mailed to, or a name that was made for them. Nobody can find out by guessing names
    /// whether there is such an account.
    public var name: String
    /// Argon2id, with its parameters.
    public var passphrase: String
    /// The secret of the second factor, sealed with the site's key; nil where there is none.
    public var secondFactor: [UInt8]?
    /// The last step of the second factor that was used: none serves twice.
    public var secondFactorStep: Int64?
    /// Of the code that was printed for the day when passphrase or phone are lost.
    public var recovery: Digest
    public var made: Instant

    public static let columns = [
        Column("number", \Account.number), Column("name", \Account.name), Column("passphrase", \Account.passphrase),
        Column("second_factor", \Account.secondFactor), Column("second_factor_step", \Account.secondFactorStep),
        Column("recovery", \Account.recovery), Column("made", \Account.made),
    ]
    public static let table = declare("account", .operational, key: ["number"], unique: [["name"], ["recovery"]])

    public init(
        number: Number<Account>, name: String, passphrase: String, secondFactor: [UInt8]? = nil,
        secondFactorStep: Int64? = nil, recovery: Digest, made: Instant
    ) {
        self.number = number
        self.name = name
        self.passphrase = passphrase
        self.secondFactor = secondFactor
        self.secondFactorStep = secondFactorStep
        self.recovery = recovery
        self.made = made
    }

    public init(_ row: Row) throws {
        number = try row.get("number")
        name = try row.get("name")
        passphrase = try row.get("passphrase")
        secondFactor = try row.get("second_factor")
        secondFactorStep = try row.get("second_factor_step")
        recovery = try row.get("recovery")
        made = try row.get("made")
    }
}

/// Which members are one account's, and from which of their seats it acts in each initiative.
public struct AccountMember: Record {
    public var scope: Scope
    public var member: Number<Member>
    public var account: Number<Account>
    /// The seat chosen last; the first one they hold where none was chosen.
    public var seat: Number<Seat>?

    public static let columns = [
        Column("scope", \AccountMember.scope), Column("member", \AccountMember.member),
        Column("account", \AccountMember.account), Column("seat", \AccountMember.seat),
    ]
    public static let table = declare(
        "account_member", .operational, key: ["scope", "member"], unique: [["account", "scope"]],
        references: [
            .to("account", from: ["account"], at: ["number"]),
            .to("member", from: ["scope", "member"], at: ["scope", "number"]),
        ])

    public init(scope: Scope, member: Number<Member>, account: Number<Account>, seat: Number<Seat>?) {
        self.scope = scope
        self.member = member
        self.account = account
        self.seat = seat
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        member = try row.get("member")
        account = try row.get("account")
        seat = try row.get("seat")
    }
}
