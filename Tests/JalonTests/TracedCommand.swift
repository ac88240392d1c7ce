import Foundation

/// The command run under strace: the system calls that it makes, and one of them failing.
struct TracedCommand {
  static let strace = URL(filePath: "/usr/bin/strace")
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: strace.path) }

  /// What becomes of one call.
  enum Fault: CaseIterable {
    case inputOutput, diskFull, killedBefore, killedAfter

    var injection: String {
      switch self {
      case .inputOutput: "error=EIO"
      case .diskFull: "error=ENOSPC"
      case .killedBefore: "error=EIO:signal=KILL"
      case .killedAfter: "signal=KILL"
      }
    }
  }

  /// The so many-th call of a name in its thread: strace counts in each apart.
  struct Point: Hashable, Comparable {
    var call: String
    var number: Int

    static func < (one: Point, other: Point) -> Bool {
      (one.call, one.number) < (other.call, other.number)
    }
  }

  struct Line {
    var point: Point
    /// Its arguments, with the paths of its descriptors, and its result.
    var text: String
  }

  /// All that touches the disk or tells the person; what a socket carries goes by others.
  static let calls = ["openat", "mkdir", "flock", "read", "write", "fsync", "rename", "unlink"]

  let command: JalonCommand
  let service: String

  /// What the command does, call after call, when nothing goes wrong.
  func record(_ arguments: [String]) throws -> (result: JalonCommand.Result, lines: [Line]) {
    let trace = command.folder + "/trace"
    let result = try run(arguments, ["-y", "-s", "300", "-o", trace])
    defer { try? FileManager.default.removeItem(atPath: trace) }
    return (result, Self.lines(try String(contentsOfFile: trace, encoding: .utf8)))
  }

  func run(_ arguments: [String], _ fault: Fault, at point: Point) throws -> JalonCommand.Result {
    try run(
      arguments,
      ["-o", "/dev/null", "-e", "inject=\(point.call):\(fault.injection):when=\(point.number)"])
  }

  private func run(_ arguments: [String], _ tracing: [String]) throws -> JalonCommand.Result {
    // A write that fails may be the one by which a thread wakes another, and nothing goes on: as after
    // a minute of waiting, the person ends the command.
    try command.launch(
      URL(filePath: "/usr/bin/timeout"),
      ["--signal=KILL", "60", Self.strace.path]
        + ["-f", "-qq", "-e", "trace=" + Self.calls.joined(separator: ",")] + tracing
        + [JalonCommand.executable.path] + arguments, input: "",
      environment: [
        "XDG_STATE_HOME": command.folder, "JALON_SERVICE": service, "HOME": command.folder,
      ])
  }

  /// Each where it ends: of a call during which another thread made one, strace writes the two halves apart.
  private static func lines(_ trace: String) -> [Line] {
    var counts: [Substring: [String: Int]] = [:]
    var halves: [Substring: Line] = [:]
    return trace.split(separator: "\n").compactMap { line in
      guard let gap = line.firstIndex(of: " ") else { return nil }
      let thread = line[..<gap]
      if let end = line.range(of: " resumed>") {
        var whole = halves.removeValue(forKey: thread)
        whole?.text += line[end.upperBound...]
        return whole
      }
      guard let open = line.firstIndex(of: "("),
        let call = calls.first(where: { line[gap..<open].hasSuffix(" \($0)") })
      else { return nil }
      counts[thread, default: [:]][call, default: 0] += 1
      let point = Point(call: call, number: counts[thread]?[call] ?? 1)
      let text = line[open...]
      guard let half = text.range(of: " <unfinished ...>") else {
        return Line(point: point, text: String(text))
      }
      halves[thread] = Line(point: point, text: String(text[..<half.lowerBound]))
      return nil
    }
  }
}
