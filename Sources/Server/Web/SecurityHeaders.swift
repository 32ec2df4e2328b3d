internal import HTTPTypes
internal import Hummingbird

/// Headers that every answer carries: nothing but what is ours may load, and nobody may frame it or sniff it.
enum SecurityHeaders {
    private static let fields: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            """
            default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            """
        ),
        (.xContentTypeOptions, "nosniff"),
        (named("Referrer-Policy"), "no-referrer"),
        (named("Cross-Origin-Opener-Policy"), "same-origin"),
        (named("Cross-Origin-Resource-Policy"), "same-origin"),
        (named("Permissions-Policy"), "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
    ]

    /// - Parameter isSecure: whether the site is reached over TLS; then browsers are told to come no other way.
    static func add(to response: inout Response, isSecure: Bool) {
        for (name, value) in fields { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no header name") }
        return name
    }
}
