import Foundation
import TestSupport

/// The built command, run as a person or a script runs it, with a state folder of its own.
struct JalonCommand: Sendable {
  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder = NSTemporaryDirectory() + "jalon-" + UUID().uuidString

  /// Beside the test bundle: both are products of one build.
  static var executable: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = bundle.appendingPathComponent("jalon")
    guard FileManager.default.isExecutableFile(atPath: built.path) else {
      return Bundle.main.bundleURL.appendingPathComponent("jalon")
    }
    return built
  }

  /// `service` has nobody behind it unless said otherwise.
  func run(
    _ arguments: [String] = [], input: String = "", service: String = "http://127.0.0.1:1"
  ) throws -> Result {
    try launch(
      JalonCommand.executable, arguments, input: input,
      environment: ["XDG_STATE_HOME": folder, "JALON_SERVICE": service, "HOME": folder])
  }

  /// Any program, to its end.
  func launch(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Result {
    let run = try ProgramRun.finish(
      program, arguments, input: Data(input.utf8), environment: environment)
    return Result(status: run.status, output: run.text, errors: run.complaint)
  }
}
