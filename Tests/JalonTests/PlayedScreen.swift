import Foundation
import TestSupport
import Testing

/// Keys at a real terminal, and what an emulator of one shows (pyte). Needs a Python with pyte and
/// pexpect: its path in `JALON_PYTHON`.
struct PlayedScreen: Decodable {
  struct State: Decodable {
    var lines: [String]
    var row: Int
    var column: Int

    var text: String { lines.joined(separator: "\n") }
  }

  struct Step: Encodable {
    var keys: String?
    /// What the screen must show before the next step.
    var until: String?
    var signal: String?
    var rows: Int?
    var columns: Int?

    init(_ keys: String? = nil, until: String? = nil, signal: String? = nil) {
      self.keys = keys
      self.until = until
      self.signal = signal
    }

    init(rows: Int, columns: Int, until: String) {
      self.rows = rows
      self.columns = columns
      self.until = until
    }
  }

  var states: [State]
  /// How many escape bytes were written.
  var escapes: Int
  /// The screen of before was asked back, and nothing written after it.
  var left: Bool
  /// The terminal reads lines and echoes, as a shell needs it.
  var cooked: Bool
  /// How often pastes were asked to be bracketed.
  var brackets: Int

  static let python: String? = {
    guard let path = ProcessInfo.processInfo.environment["JALON_PYTHON"] else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", "import pyte, pexpect"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? path : nil
  }()

  private struct Scenario: Encodable {
    var rows: Int
    var columns: Int
    var steps: [Step]
  }

  static func play(
    _ steps: [Step], _ arguments: [String], on service: LivingService, terminal: String = "xterm",
    environment: [String: String] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> PlayedScreen {
    let scenario = Scenario(rows: rows, columns: columns, steps: steps)
    let script = Files.checkout.appending(path: "Tests/JalonTests/Screen/play-screen.py")
    let folder = service.command.folder
    let result = try service.command.launch(
      URL(filePath: try #require(python)),
      [script.path, JalonCommand.executable.path] + arguments,
      input: String(decoding: try JSONEncoder().encode(scenario), as: UTF8.self),
      environment: [
        "XDG_STATE_HOME": folder, "HOME": folder, "JALON_SERVICE": service.url, "TERM": terminal,
        "LANG": "C.UTF-8",
      ].merging(environment) { _, given in given })
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode(PlayedScreen.self, from: Data(result.output.utf8))
  }
}
