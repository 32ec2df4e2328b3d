internal import Core
internal import Dispatch

/// Hands letters to an SMTP server, one after the other.
///
/// A letter on its way is not called back when the task that sends it is cancelled: nobody would know whether it
/// arrived. It takes no longer than the server's `timeout`.
public struct SMTPPostOffice: PostOffice {
    public let server: MailServer
    /// libcurl waits for the network, and Swift's own threads must not.
    private let queue = DispatchQueue(label: "throughline.mail")

    public init(server: MailServer) { self.server = server }

    public func send(_ message: MailMessage) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async {
                continuation.resume(with: Result { try SMTPConversation(server, message).perform() })
            }
        }
    }
}
