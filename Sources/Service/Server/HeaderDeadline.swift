import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request has not begun in time. The idle limit alone lets a client that
/// sends one byte of a header now and then hold a connection for ever.
final class HeaderDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private var closing: Scheduled<Void>?

  func handlerAdded(context: ChannelHandlerContext) { arm(context) }

  func handlerRemoved(context: ChannelHandlerContext) { closing?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    closing?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head = unwrapInboundIn(data) { closing?.cancel() }
    context.fireChannelRead(data)
  }

  /// The answer is sent, and the next request has its own time.
  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { arm(context) }
    context.write(data, promise: promise)
  }

  private func arm(_ context: ChannelHandlerContext) {
    closing?.cancel()
    let channel = context.channel
    closing = context.eventLoop.scheduleTask(in: .seconds(Limit.idleSeconds)) {
      channel.close(promise: nil)
    }
  }
}
