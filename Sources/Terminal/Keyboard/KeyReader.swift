import Foundation

/// Keys of a terminal that hands them over one by one.
struct KeyReader {
  enum Event: Hashable {
    case key(Key)
    /// The window has another size, or the process goes on after it was stopped.
    case redraw
    case interrupted
    /// Nothing came for the time that was given.
    case silence
    case end
  }

  /// After Échap: what follows sooner belongs to it.
  private static let escapeMilliseconds: Int32 = 40
  /// Nobody types lines that fast.
  private static let pasteMilliseconds: Int32 = 20

  private var decoder = KeyDecoder()
  private var keys: [Key] = []

  mutating func next(withinMilliseconds limit: Int32? = nil) -> Event {
    while true {
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      let isInSequence = decoder.isWaiting
      let wait = isInSequence ? Self.escapeMilliseconds : limit ?? -1
      switch Self.wait(milliseconds: wait) {
      case .signal(SIGINT): return .interrupted
      case .signal: return .redraw
      case .silence where isInSequence: keys += decoder.flush()
      case .silence: return .silence
      case .end: return .end
      case .bytes(let bytes): take(bytes)
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    guard !decoder.isWaiting, bytes.holdsLines else {
      keys += decoder.decode(bytes)
      return
    }
    // A terminal that brackets no pastes.
    var all = bytes
    while all.count < KeyDecoder.pasteLimitBytes,
      case .bytes(let more) = Self.wait(milliseconds: Self.pasteMilliseconds)
    {
      all += more
    }
    keys.append(.pasted(String(decoding: all, as: UTF8.self)))
  }

  private enum Waited {
    case bytes([UInt8])
    case signal(Int32)
    case silence
    case end
  }

  private static func wait(milliseconds: Int32) -> Waited {
    SignalPipe.catching([SIGINT, SIGWINCH, SIGCONT]) {
      while true {
        var waited = [
          pollfd(fd: SignalPipe.shared.readEnd, events: Int16(POLLIN), revents: 0),
          pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&waited, 2, milliseconds)
        if count < 0, errno == EINTR { continue }
        if count == 0 { return .silence }
        guard count > 0 else { return .end }
        if waited[0].revents != 0 { return SignalPipe.shared.next().map(Waited.signal) ?? .end }
        return read()
      }
    }
  }

  private static func read() -> Waited {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count)
    }
    return count > 0 ? .bytes(Array(buffer[..<count])) : .end
  }
}

extension [UInt8] {
  /// A line break between what else is no key: several lines came at once.
  fileprivate var holdsLines: Bool {
    guard !contains(0x1B), let first = firstIndex(where: { $0 == 0x0D || $0 == 0x0A }), first > 0
    else { return false }
    return self[first...].contains { $0 != 0x0D && $0 != 0x0A }
  }
}
