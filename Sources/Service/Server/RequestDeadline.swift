import NIOCore
import NIOHTTPTypes

/// Gives each request its time: a connection on which none begins is closed, and a body that does not come whole is
/// refused. The idle limit alone lets a client that sends one byte now and then hold a connection for ever.
///
/// One timer of a connection serves all its requests: it looks when it fires whether it is still waited for.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What whoever reads the body gets instead of its rest.
  struct BodyTooSlow: Error {}

  private enum Awaited { case head, body, nothing }

  private var awaited = Awaited.nothing
  /// Whole or not. A client may send the next request before the answer to this one.
  private var unanswered = 0
  private var due = NIODeadline.distantFuture
  private var timer: Scheduled<Void>?

  func handlerAdded(context: ChannelHandlerContext) {
    expect(.head, Limit.idleSeconds, context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      expect(.body, Limit.bodySeconds, context)
    case .body: break
    case .end:
      awaited = .nothing
      expectNext(context)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      unanswered -= 1
      expectNext(context)
    }
    context.write(data, promise: promise)
  }

  /// The answers are sent and the requests were read, in either order: the next one has its own time.
  private func expectNext(_ context: ChannelHandlerContext) {
    if unanswered <= 0, awaited == .nothing { expect(.head, Limit.idleSeconds, context) }
  }

  private func expect(_ part: Awaited, _ seconds: Int64, _ context: ChannelHandlerContext) {
    awaited = part
    due = context.eventLoop.now + .seconds(seconds)
    if timer == nil { watch(context) }
  }

  private func watch(_ context: ChannelHandlerContext) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { [weak self] in
      self?.look(context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    timer = nil
    guard awaited != .nothing else { return }
    guard due <= context.eventLoop.now else { return watch(context) }
    let isBody = awaited == .body
    awaited = .nothing
    if isBody {
      context.fireErrorCaught(BodyTooSlow())
    } else {
      context.close(promise: nil)
    }
  }

  private func end() {
    awaited = .nothing
    timer?.cancel()
    timer = nil
  }
}
