internal import NIOCore
internal import NIOHTTPTypes

/// How much one client may ask of the server.
enum Limits {
    static let body = 256 * 1024
    /// Of a form that takes a file of a megabyte, which then goes from step to step with what was said about it.
    static let upload = 1280 * 1024
    static let headerField = 8 * 1024
    static let headers = 32 * 1024
    static let headerCount = 100
    static let address = 2048
    static let connections = 1000
    static let timeForHeaders = TimeAmount.seconds(10)
    static let timeForBody = TimeAmount.seconds(60)
    static let timeBetweenRequests = TimeAmount.seconds(30)
}

/// Closes a connection whose request does not arrive in time, however busily it drips: an idle timeout alone is
/// satisfied by one byte now and then.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var deadline: Scheduled<Void>?
    private var isAnswered = true

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { wait(Limits.timeForHeaders, context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        wait(Limits.timeForHeaders, context)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isAnswered = false
            wait(Limits.timeForBody, context)
        case .body: break
        case .end: if isAnswered { wait(Limits.timeBetweenRequests, context) } else { deadline?.cancel() }
        }
        context.fireChannelRead(data)
    }

    /// The time for the next request begins when the answer has left, not when it was queued: a slow line gets all of it.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenSuccess { [self] in
            isAnswered = true
            wait(Limits.timeBetweenRequests, context)
        }
        context.write(data, promise: written)
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }
}
