import Foundation
import TestSupport
import Testing

/// The built command of the operators, run in a data folder of its own.
final class JalondCommand {
  let data: URL
  private let command = JalonCommand()

  init() {
    data = URL(filePath: "/tmp/jalon-jalond-\(UUID().uuidString.prefix(8))")
  }

  static var executable: URL {
    JalonCommand.executable.deletingLastPathComponent().appending(path: "jalond")
  }

  /// To its end, with nothing about folders.
  func run(_ arguments: [String], input: String = "") throws -> JalonCommand.Result {
    try command.launch(
      Self.executable, arguments, input: input, environment: ProcessInfo.processInfo.environment)
  }

  /// The folders of this test, as options.
  var folders: [String] { ["--donnees", data.path, "--ressources", Files.checkout.path] }

  func remove() {
    try? FileManager.default.removeItem(at: data)
  }
}
