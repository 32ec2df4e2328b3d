import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Takes a response's body where a connection would.
final class Sink: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
