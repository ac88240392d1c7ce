import Foundation

/// Lines of the standard input, which may be a terminal, a pipe or a file.
struct KeyboardReader {
  private static let limitBytes = 64 << 10

  private var pending: [UInt8] = []
  private var isAtEnd = false

  /// A last line without a line break is still a line; the end comes after it.
  mutating func next() -> Console.Input {
    next(withinSeconds: nil) ?? .end
  }

  /// Returns nil when nothing was typed for so long; what was begun and not ended by then is dropped.
  mutating func next(withinSeconds seconds: Int?) -> Console.Input? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        let line = pending[..<end]
        pending = Array(pending[(end + 1)...])
        return .line(KeyboardReader.text(line))
      }
      if isAtEnd || pending.count > KeyboardReader.limitBytes {
        defer { pending = [] }
        return pending.isEmpty ? .end : .line(KeyboardReader.text(pending[...]))
      }
      switch KeyboardReader.read(withinSeconds: seconds) {
      case .silence:
        pending = []
        return nil
      case .bytes(let bytes): pending += bytes
      case .end: isAtEnd = true
      case .interrupted: return .interrupted
      }
    }
  }

  /// The same, where lines that come faster than anybody types are one paste, the end of it included
  /// that no line break follows.
  mutating func nextOrPasted() -> Console.Entered {
    let first = next()
    guard case .line(let line) = first, isatty(STDIN_FILENO) == 1 else { return .typed(first) }
    let modes = TerminalModes.unbuffered()
    defer { modes.restore() }
    while KeyboardReader.isReady(withinMilliseconds: 20), pending.count < Self.limitBytes,
      case .bytes(let bytes) = KeyboardReader.readNow()
    {
      pending += bytes
    }
    guard !pending.isEmpty else { return .typed(first) }
    defer { pending = [] }
    return .pasted(line + "\n" + KeyboardReader.text(pending[...]))
  }

  private static func isReady(withinMilliseconds milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) > 0
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private enum Chunk {
    case bytes(ArraySlice<UInt8>)
    case end
    case interrupted
    case silence
  }

  /// While waiting here, and only here, Ctrl-C is returned as a value, so that the command can say
  /// that the draft is kept. Elsewhere it ends the process at once.
  private static func read(withinSeconds seconds: Int?) -> Chunk {
    SignalPipe.catching([SIGINT]) {
      while true {
        var waited = [
          pollfd(fd: SignalPipe.shared.readEnd, events: Int16(POLLIN), revents: 0),
          pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = seconds.map { Int32(clamping: $0 * 1000) } ?? -1
        let count = poll(&waited, 2, milliseconds)
        if count == 0 { return .silence }
        guard count > 0 || errno == EINTR else { return .end }
        if waited[0].revents != 0 {
          return SignalPipe.shared.next() == nil ? .end : .interrupted
        }
        if waited[1].revents != 0 { return readNow() }
      }
    }
  }

  private static func readNow() -> Chunk {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      Foundation.read(STDIN_FILENO, $0.baseAddress, $0.count)
    }
    return count > 0 ? .bytes(buffer[..<count]) : .end
  }
}
