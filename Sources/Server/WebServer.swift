public import Core
internal import Demonstration
internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
public import Logging
public import Mail
internal import NIOCore
internal import ServiceLifecycle

/// The server: one site, served over HTTP until it is told to stop.
public struct WebServer: Sendable {
    public struct Options: Sendable {
        public var database: DatabaseAddress
        public var host: String
        public var port: Int
        /// Names under which it is reached, beside those of the loopback.
        public var names: [String]
        /// A reverse proxy in front of it speaks TLS.
        public var isBehindProxy: Bool
        public var loadsDemonstration: Bool
        /// Where letters are handed over; nil where the site writes none.
        public var mail: MailServer?
        /// How the outside reaches the site, for links in letters: `https://collective.example.org`.
        public var address: String?

        public init(
            database: DatabaseAddress, host: String, port: Int, names: [String], isBehindProxy: Bool,
            loadsDemonstration: Bool, mail: MailServer? = nil, address: String? = nil
        ) {
            self.database = database
            self.host = host
            self.port = port
            self.names = names
            self.isBehindProxy = isBehindProxy
            self.loadsDemonstration = loadsDemonstration
            self.mail = mail
            self.address = address
        }
    }

    private let options: Options
    private let logger: Logger

    public init(_ options: Options, logger: Logger) {
        self.options = options
        self.logger = logger
    }

    /// Runs until it gets SIGTERM or SIGINT; requests that are under way are then answered first.
    /// - Parameter onRunning: is told the port, which the system chooses where the option says 0.
    public func run(progress: @escaping ProgressReport, onRunning: @escaping @Sendable (Int) -> Void) async throws {
        try refuseOpenWithoutTLS()
        try refuseLettersThatLeadNowhere()
        FreedMemory.keep()
        let site = try await Site.open(options.database)
        if options.loadsDemonstration { _ = try await Demonstrations(site.store, progress: progress).load() }
        var application = WebServer.application(
            try premises(of: site), address: .hostname(options.host, port: options.port), logger: logger,
            onRunning: onRunning)
        if let socket = site.files.socket {
            application.addServices(OperationServer(site: site, path: socket, logger: logger))
        }
        application.addServices(WordsEnd(site: site, logger: logger))
        if let mail = options.mail {
            application.addServices(
                PostRoom(
                    store: site.store, office: SMTPPostOffice(server: mail), from: mail.from,
                    site: options.address ?? "http://\(options.host):\(options.port)", logger: logger))
        }
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            await site.store.close()
            throw Problem(
                .unavailable, "serve.port-taken", at: "port",
                "Port \(options.port) is taken; choose another with --port.")
        }
        try await site.store.settle()
        await site.store.close()
    }

    private func premises(of site: Site) throws -> Premises {
        Premises(
            store: site.store, keyring: try site.files.keyring(),
            hosts: HostNames(HostNames.loopback + options.names + [options.host]), isBehindProxy: options.isBehindProxy,
            letsTryOut: isLoopback && options.loadsDemonstration, canMail: options.mail != nil,
            noteErasure: { try site.files.note($0) })
    }

    static func application(
        _ premises: Premises, address: BindAddress, logger: Logger,
        onRunning: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> Application<SiteResponder> {
        let responder = SiteResponder(
            router: SiteRouter(premises).build().buildResponder(), hosts: premises.hosts,
            isSecure: premises.isBehindProxy, logger: logger)
        let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Limits.headerField, maxHeaderListSize: Limits.headers,
            maxHeaderFieldCount: Limits.headerCount)
        return Application(
            responder: responder,
            server: HTTPServerBuilder { responder in
                WorkerChannel(
                    base: HTTP1Channel(
                        responder: responder,
                        configuration: .init(
                            additionalChannelHandlers: [RequestDeadline()], idleTimeout: Limits.timeForBody,
                            httpDecoderConfiguration: decoder)))
            },
            configuration: ApplicationConfiguration(
                address: address,
                availableConnectionsDelegate: MaximumAvailableConnections(Limits.connections)),
            onServerRunning: { onRunning($0.localAddress?.port ?? 0) }, logger: logger)
    }

    /// The links in letters are opened elsewhere, so they need the address by which this site is reached from there.
    private func refuseLettersThatLeadNowhere() throws {
        guard options.mail != nil, !isLoopback || options.isBehindProxy || options.address != nil else { return }
        guard let address = options.address.flatMap(URL.init(string:)), address.host?.isEmpty == false,
            address.scheme == "https" || address.scheme == "http"
        else {
            throw Problem.invalid(
                "serve.address", at: "address",
                "Letters need the site's own address. Say it with --address https://collective.example.org.")
        }
    }

    private var isLoopback: Bool { HostNames.loopback.contains(options.host) || options.host == "::1" }

    /// What people read and write here must not cross a network in the open.
    private func refuseOpenWithoutTLS() throws {
        guard isLoopback || options.isBehindProxy else {
            throw Problem.invalid(
                "serve.without-tls", at: "host",
                """
                “\(options.host)” can be reached from outside, and this server speaks no TLS itself. Put a reverse proxy with \
                TLS in front of it and say so with --behind-proxy, or serve on 127.0.0.1.
                """)
        }
    }
}
