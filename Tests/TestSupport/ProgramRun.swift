package import Foundation
import Testing

/// A program run to its end. What it says goes to files and its time is limited: a pipe that another
/// child inherited, or a program that never ends, would hold a thread of the tests for ever.
package struct ProgramRun: Sendable {
  package var status: Int32
  package var output: Data
  package var errors: Data

  package var text: String { String(decoding: output, as: UTF8.self) }
  package var complaint: String { String(decoding: errors, as: UTF8.self) }

  /// - Parameters:
  ///   - environment: nil for that of the tests.
  ///   - folder: where it runs.
  package static func finish(
    _ program: URL, _ arguments: [String], input: Data = Data(),
    environment: [String: String]? = nil, folder: URL? = nil, limitSeconds: Int = 900
  ) throws -> ProgramRun {
    let files = try Streams()
    let typed = Pipe()
    defer { files.remove() }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    if let environment { process.environment = environment }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = typed
    let handles = try [files.output, files.errors].map { try FileHandle(forWritingTo: $0) }
    // A process that has ended keeps its handles open for as long as the tests run.
    defer { for handle in handles { try? handle.close() } }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    // On a thread of its own: more than a pipe holds waits for whoever reads it.
    Thread.detachNewThread {
      try? typed.fileHandleForWriting.write(contentsOf: input)
      try? typed.fileHandleForWriting.close()
    }
    if ended.wait(timeout: .now() + .seconds(limitSeconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      try #require(Bool(false), "\(program.path) \(arguments) ran for \(limitSeconds) s")
    }
    return ProgramRun(
      status: process.terminationStatus, output: try Data(contentsOf: files.output),
      errors: try Data(contentsOf: files.errors))
  }

  /// By its name in the path.
  package static func finish(
    _ name: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws -> ProgramRun {
    try finish(URL(filePath: "/usr/bin/env"), [name] + arguments, environment: environment)
  }
}

/// Where a program writes until it has ended.
private struct Streams {
  let output: URL
  let errors: URL

  init() throws {
    let name = FileManager.default.temporaryDirectory.path + "/jalon-run-\(UUID().uuidString)"
    (output, errors) = (URL(filePath: name + ".out"), URL(filePath: name + ".err"))
    for file in [output, errors] { try Data().write(to: file) }
  }

  func remove() {
    for file in [output, errors] { try? FileManager.default.removeItem(at: file) }
  }
}
