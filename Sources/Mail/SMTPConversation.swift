internal import CCurl
internal import Core
internal import Foundation

/// One talk with the server, from greeting to farewell, about one letter.
final class SMTPConversation {
    private let handle: UnsafeMutableRawPointer
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var rest: ArraySlice<UInt8>
    private let size: Int
    /// From here on the server speaks about the letter and whom it is for; before, about who sends it.
    private var hasNamedRecipient = false

    /// For the whole process, once.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_SSL)) == CURLE_OK

    init(_ server: MailServer, _ message: MailMessage) throws {
        guard SMTPConversation.isReady, let handle = curl_easy_init() else {
            throw Problem(.internal, "mail.curl", "libcurl could not be started.")
        }
        self.handle = handle
        let bytes = message.bytes()
        rest = bytes[...]
        size = bytes.count
        recipients = curl_slist_append(nil, message.to.address)
        try reach(server)
        try address(from: server.from)
    }

    deinit {
        curl_easy_cleanup(handle)
        curl_slist_free_all(recipients)
    }

    func perform() throws {
        let context = Unmanaged.passUnretained(self).toOpaque()
        try require(ccurl_set_reader(handle, readLetter, context))
        try require(ccurl_set_listener(handle, listen, context))
        let code = withExtendedLifetime(self) { curl_easy_perform(handle) }
        if code != CURLE_OK { throw problem(code) }
    }

    private func reach(_ server: MailServer) throws {
        let encryption = server.requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_NONE
        try set(CURLOPT_URL, server.url)
        try set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // The environment may name a proxy for the web; letters do not go there.
        try set(CURLOPT_PROXY, "")
        try set(CURLOPT_USE_SSL, Int(encryption.rawValue))
        try set(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        try server.authorities.map { try set(CURLOPT_CAINFO, $0) }
        // libcurl's timers would otherwise be signals, which threads do not get on with.
        try set(CURLOPT_NOSIGNAL, 1)
        try set(CURLOPT_TIMEOUT_MS, server.timeout.milliseconds)
        if let login = server.login {
            try set(CURLOPT_USERNAME, login.user)
            try set(CURLOPT_PASSWORD, login.password)
        }
    }

    private func address(from sender: MailAddress) throws {
        try set(CURLOPT_MAIL_FROM, sender.address)
        try require(ccurl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
        try set(CURLOPT_UPLOAD, 1)
        try require(ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(size)))
    }

    private func set(_ option: CURLoption, _ text: String) throws {
        try require(ccurl_set_text(handle, option, text))
    }

    private func set(_ option: CURLoption, _ number: Int) throws {
        try require(ccurl_set_number(handle, option, number))
    }

    private func require(_ code: CURLcode) throws {
        guard code == CURLE_OK else { throw Problem(.internal, "mail.curl", String(cString: curl_easy_strerror(code))) }
    }
}

// What libcurl calls while it talks.
extension SMTPConversation {
    private var readLetter: curl_read_callback {
        { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let room = UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
            return Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue().read(into: room)
        }
    }

    /// Only looks which command it is: a password goes past here too.
    private var listen: curl_debug_callback {
        { _, kind, bytes, count, context in
            guard kind == CURLINFO_HEADER_OUT, let bytes, let context else { return 0 }
            if UnsafeRawBufferPointer(start: bytes, count: count).starts(with: Array("RCPT".utf8)) {
                Unmanaged<SMTPConversation>.fromOpaque(context).takeUnretainedValue().hasNamedRecipient = true
            }
            return 0
        }
    }

    private func read(into room: UnsafeMutableRawBufferPointer) -> Int {
        let next = rest.prefix(room.count)
        room.copyBytes(from: next)
        rest = rest.dropFirst(next.count)
        return next.count
    }
}

extension SMTPConversation {
    /// The server's words are left out, because servers like to repeat the address in them.
    private func problem(_ code: CURLcode) -> Problem {
        var reply = 0
        ccurl_get_number(handle, CURLINFO_RESPONSE_CODE, &reply)
        let words = String(cString: curl_easy_strerror(code))
        // These are about the mailbox or the letter; 500 and 501 come from a server that cannot read the address. Any other
        // 5xx, for a wrong password, or 554 because the server will not relay for us, is the operator's to put right, and
        // the letter is still good. [RFC 5321, 4.2.3]
        if hasNamedRecipient, [500, 501, 550, 551, 552, 553].contains(reply) {
            return Problem(.invalid, "mail.refused", "The mail server refused this letter: reply \(reply).")
        }
        return Problem(
            .unavailable, "mail.unavailable", "The letter could not be handed over: \(words), last reply \(reply).")
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(self / .milliseconds(1)) }
}
