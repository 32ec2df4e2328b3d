public import Core
internal import Foundation
internal import NIOCore
internal import NIOPosix

/// Runs an operation wherever the database is open: in the running server, or else here.
public enum OperationClient {
    public static func run(
        _ operation: Operation, on address: DatabaseAddress, progress: @escaping ProgressReport
    ) async throws -> Operation.Outcome {
        if let socket = SiteFiles(beside: address).socket, FileManager.default.fileExists(atPath: socket),
            let connection = try? await connect(socket)
        {
            return try await ask(operation, connection, progress)
        }
        try operation.refuseMistypedPath(address)
        let site = try await Site.open(address)
        do {
            let outcome = try await operation.run(on: site, progress: progress)
            // A disk that fails even now is told: what it said before may not be worth much.
            try await site.store.settle()
            await site.store.close()
            return outcome
        } catch {
            await site.store.close()
            throw error
        }
    }

    /// A socket that nobody listens on was left by a server that was killed: then the work is done here.
    private static func connect(_ path: String) async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup).connect(unixDomainSocketPath: path) {
            channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
    }

    private static func ask(
        _ operation: Operation, _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ progress: ProgressReport
    ) async throws -> Operation.Outcome {
        try await connection.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(bytes: try OperationWire.encode(operation)))
            var buffered: [UInt8] = []
            for try await piece in inbound {
                buffered += piece.readableBytesView
                while let end = buffered.firstIndex(of: UInt8(ascii: "\n")) {
                    let line = try OperationWire.decode(OperationWire.Line.self, from: buffered[..<end])
                    buffered.removeSubrange(...end)
                    if let outcome = try ended(line, progress) { return outcome }
                }
            }
            throw Problem(
                .unavailable, "server.gone", "The server ended before it answered; whether it was done is unknown.")
        }
    }

    private static func ended(_ line: OperationWire.Line, _ progress: ProgressReport) throws -> Operation.Outcome? {
        switch line {
        case .progress(let step, let done, let total):
            progress(step, done, total)
            return nil
        case .outcome(let outcome): return outcome
        case .problem(let kind, let code, let place, let detail):
            throw Problem(Problem.Kind(rawValue: kind) ?? .internal, code, at: place, detail)
        }
    }
}

extension Operation {
    /// Only loading the demonstration begins a database; anything else on a path that is not there is a slip of the pen.
    fileprivate func refuseMistypedPath(_ address: DatabaseAddress) throws {
        if case .loadDemonstration = self { return }
        guard case .sqlite(let path) = address, !FileManager.default.fileExists(atPath: path) else { return }
        throw Problem(.notFound, "database.missing", at: path, "There is no database here.")
    }
}
