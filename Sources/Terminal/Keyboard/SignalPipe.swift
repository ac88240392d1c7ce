import Foundation

/// Signals that wake the reading thread. Writing to a pipe is among the few things that a signal
/// handler may safely do, and the handler may run on another thread.
struct SignalPipe {
  static let shared = openPipe()

  let readEnd: Int32
  private let writeEnd: Int32

  private static func openPipe() -> SignalPipe {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return SignalPipe(readEnd: ends[0], writeEnd: ends[1])
  }

  private func tell(_ signal: Int32) {
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = write(writeEnd, &byte, 1)
  }

  /// The signal that came first and was not yet taken.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(readEnd, &byte, 1) == 1 ? Int32(byte) : nil
  }

  /// Signals are values while the body runs, and only then.
  static func catching<Value>(_ signals: [Int32], _ body: () -> Value) -> Value {
    _ = shared
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { SignalPipe.shared.tell($0) }
    let former = signals.map { number in
      var former = sigaction()
      sigaction(number, &action, &former)
      return former
    }
    defer {
      for (number, former) in zip(signals, former) {
        var former = former
        sigaction(number, &former, nil)
      }
    }
    return body()
  }
}
