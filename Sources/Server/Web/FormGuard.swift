internal import Core
internal import Credentials
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// Makes the seals of forms, and breaks them: what was not asked for on a page of ours does nothing.
struct FormGuard {
    let premises: Premises
    let pass: Entrance.Pass

    /// - Parameter key: of the form that is shown again, where it is unknown whether it was done.
    func seal(seat: Int64?, key: RequestKey = RequestKey()) -> FormSeal {
        FormSeal(key: key, token: token, seat: seat)
    }

    private var token: String {
        switch pass {
        case .session(let session): premises.keyring.forms.token(for: session)
        case .none: premises.keyring.forms.nonce(at: premises.store.time.now(), for: FormGuard.place)
        case .token: ""
        }
    }

    /// A form can be sent to another address than that of its page, so a nonce is for the site.
    private static let place = "/"

    func isWhole(_ token: String) -> Bool {
        switch pass {
        case .session(let session): premises.keyring.forms.verify(token, for: session)
        case .none: premises.keyring.forms.verifyNonce(token, at: premises.store.time.now(), for: FormGuard.place)
        // Nobody's browser sends a program's token by itself.
        case .token: true
        }
    }

    /// The browser's own word on which site made it send this. Old browsers say nothing; then the token decides alone.
    static func checkSite(_ request: Request) throws {
        if let site = HTTPField.Name("Sec-Fetch-Site").flatMap({ request.headers[$0] }) {
            guard site == "same-origin" || site == "none" else { throw FormGuard.otherSite }
        } else if let origin = request.headers[.origin], origin != "null" {
            let authority = request.head.authority ?? ""
            guard origin == "https://\(authority)" || origin == "http://\(authority)" else { throw FormGuard.otherSite }
        }
    }

    private static let otherSite = Refusal(.forbidden, "other-site", "This was sent by a page of another site.")
}
