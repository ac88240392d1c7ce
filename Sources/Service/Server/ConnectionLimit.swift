import NIOCore
import Synchronization

/// How many connections each address holds open: slow ones from one place must not take all there are.
final class ConnectionCount: Sendable {
  private let most: Int
  private let proxies: TrustedProxies
  private let open = Mutex<[String: Int]>([:])

  init(most: Int, proxies: TrustedProxies) {
    self.most = most
    self.proxies = proxies
  }

  /// Returns false when the address has as many as it may. A trusted proxy speaks for many people.
  func take(_ address: String) -> Bool {
    let isBounded = !proxies.trusts(address)
    return open.withLock { open in
      let number = open[TrustedProxies.counted(address), default: 0]
      guard !isBounded || number < most else { return false }
      open[TrustedProxies.counted(address)] = number + 1
      return true
    }
  }

  func giveBack(_ address: String) {
    open.withLock { open in
      let left = open[TrustedProxies.counted(address), default: 1] - 1
      open[TrustedProxies.counted(address)] = left > 0 ? left : nil
    }
  }
}

/// Closes a connection of an address that has too many, before it has cost anything.
final class ConnectionLimit: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let count: ConnectionCount

  init(_ count: ConnectionCount) { self.count = count }

  /// Not sooner: what is made for a connection that closes before it is whole would be lost, which NIO
  /// ends the process for.
  func channelActive(context: ChannelHandlerContext) {
    let address = context.channel.remoteAddress?.ipAddress ?? ""
    guard count.take(address) else { return context.close(promise: nil) }
    let count = count
    context.channel.closeFuture.whenComplete { _ in count.giveBack(address) }
    context.fireChannelActive()
  }
}
