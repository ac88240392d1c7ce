import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypesHTTP1

/// HTTP/1 whose connections end when their client expects them to.
///
/// Hummingbird looks for the exact header `Connection: close`, and never sees the version of a request:
/// a client of HTTP/1.0, as lynx and w3m are, would wait for the end of each page until the idle limit.
struct EndingHTTP1Channel: ServerChildChannel {
  let channel: HTTP1Channel

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    self.channel.setup(channel: channel, logger: logger).map { value in
      let pipeline = channel.pipeline.syncOperations
      // A connection that is gone already has no codec; its value must be handled all the same.
      if let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self) {
        try? pipeline.addHandler(ConnectionEnd(), position: .before(codec))
      }
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await channel.handle(value: value, logger: logger)
  }
}

/// Says `Connection: close` to both sides of a request after which the connection ends (RFC 9112, 9.3).
/// HTTP/1.0 is never kept alive: its clients would have to be told so in each answer.
final class ConnectionEnd: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// For each request not yet answered, whether the connection ends after it.
  private var endings = CircularBuffer<Bool>()

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
    let isLast = (head.version.major, head.version.minor) < (1, 1) || !head.isKeepAlive
    endings.append(isLast)
    if isLast { head.headers.replaceOrAdd(name: "connection", value: "close") }
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data), head.status.code >= 200,
      endings.popFirst() == true
    else { return context.write(data, promise: promise) }
    head.headers.replaceOrAdd(name: "connection", value: "close")
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }
}
