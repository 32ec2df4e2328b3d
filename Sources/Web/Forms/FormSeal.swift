public import Core
public import HTML

/// The hidden fields of every form: its own key, so that sending it twice does it once; the proof that this site made
/// it; and the seat that it was opened in, so that nobody acts for the wrong organisation.
public struct FormSeal: Sendable {
    /// The names of the fields.
    public enum Field: String, Sendable {
        case key, token, seat
    }

    public let key: RequestKey
    public let token: String
    public let seat: Int64?

    public init(key: RequestKey, token: String, seat: Int64? = nil) {
        self.key = key
        self.token = token
        self.seat = seat
    }

    /// For another form of the same page: each is sent under a key of its own.
    public var anew: FormSeal { FormSeal(key: RequestKey(), token: token, seat: seat) }
}

/// A value that goes with a form and that nobody sees.
public struct HiddenField: HTML {
    let name: String
    let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public var body: some HTML<HTMLTag.input> { input(.type(.hidden), .name(name), .value(value)) }
}

/// The seal, inside a form.
public struct SealFields: HTML {
    let seal: FormSeal

    public init(seal: FormSeal) { self.seal = seal }

    public var body: some HTML {
        HiddenField(FormSeal.Field.key.rawValue, seal.key.description)
        HiddenField(FormSeal.Field.token.rawValue, seal.token)
        if let seat = seal.seat { HiddenField(FormSeal.Field.seat.rawValue, String(seat)) }
    }
}
