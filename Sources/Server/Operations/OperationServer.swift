internal import Core
internal import Foundation
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

/// Takes operations from the command line through a Unix socket that only its owner may open.
struct OperationServer: Service {
    let site: Site
    let path: String
    let logger: Logger
    private static let longestOperation = 1 << 20

    func run() async throws {
        let server = try await bind()
        try await withGracefulShutdownHandler {
            try await server.executeThenClose { connections in
                try await withThrowingDiscardingTaskGroup { group in
                    for try await connection in connections {
                        group.addTask { await serve(connection) }
                    }
                }
            }
        } onGracefulShutdown: {
            server.channel.close(promise: nil)
        }
    }

    private func bind() async throws -> NIOAsyncChannel<NIOAsyncChannel<ByteBuffer, ByteBuffer>, Never> {
        // The file is made by bind itself, so its permissions must be right before it exists.
        let before = umask(0o177)
        defer { umask(before) }
        return try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        do {
            try await connection.executeThenClose { inbound, outbound in
                guard let line = try await readLine(inbound) else { return }
                let (lines, continuation) = AsyncStream<OperationWire.Line>.makeStream()
                async let ending: Void = work(line, continuation)
                for await line in lines { try await outbound.write(ByteBuffer(bytes: try OperationWire.encode(line))) }
                await ending
            }
        } catch {
            logger.info("an operator's connection ended early", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func work(_ line: [UInt8], _ continuation: AsyncStream<OperationWire.Line>.Continuation) async {
        do {
            let operation = try OperationWire.decode(Operation.self, from: line)
            let outcome = try await operation.run(on: site) { step, done, total in
                continuation.yield(.progress(step: step, done: done, total: total))
            }
            continuation.yield(.outcome(outcome))
        } catch {
            continuation.yield(OperationWire.Line(Problem(telling: error)))
        }
        continuation.finish()
    }

    private func readLine(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async throws -> [UInt8]? {
        var line: [UInt8] = []
        for try await piece in inbound {
            line += piece.readableBytesView
            if line.last == UInt8(ascii: "\n") { return line }
            guard line.count <= Self.longestOperation else { return nil }
        }
        return nil
    }
}
