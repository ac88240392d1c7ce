import Foundation
import TestSupport
import Testing

/// A `jalond demo` in a folder of its own, started as often as it is stopped.
final class DemonstrationRun {
  let jalond = JalondCommand()
  private let log: URL

  init() {
    log = URL(filePath: jalond.data.path + ".log")
  }

  /// What the last one started has said so far.
  var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  func start(_ options: [String] = ["--sans-servir"]) throws -> Process {
    try #require(FileManager.default.createFile(atPath: log.path, contents: nil))
    let process = Process()
    process.executableURL = JalondCommand.executable
    process.arguments = ["demo"] + options + jalond.folders
    // To a file: a pipe that nobody reads any more would fill up and stop it.
    let handle = try FileHandle(forWritingTo: log)
    process.standardError = handle
    try process.run()
    try handle.close()
    return process
  }

  /// To its end.
  func finish() throws -> (status: Int32, errors: String) {
    let process = try start()
    return (end(of: process), said)
  }

  func serve() throws -> (process: Process, url: String) {
    let port = try LoopbackSocket.freePort()
    let process = try start(["--port", "\(port)"])
    let deadline = ContinuousClock.now + .seconds(600)
    while !said.contains("Jalon tourne") {
      try #require(process.isRunning && ContinuousClock.now < deadline, "\(said)")
      Thread.sleep(forTimeInterval: 0.05)
    }
    return (process, "http://127.0.0.1:\(port)")
  }

  /// False when it ended without a word of it: an earlier start had done that already.
  func waitUntilSaid(_ words: String, _ process: Process) async throws -> Bool {
    let deadline = ContinuousClock.now + .seconds(600)
    while !said.contains(words) {
      guard process.isRunning else { return said.contains(words) }
      try #require(ContinuousClock.now < deadline, "\(words): \(said)")
      try await Task.sleep(for: .milliseconds(10))
    }
    return true
  }

  /// Its exit code, or 128 and the signal that killed it; Foundation may have been told of it first.
  @discardableResult
  func end(of process: Process) -> Int32 {
    if let status = ProgramEnd.wait(for: process.processIdentifier, limitSeconds: 900) {
      return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    }
    process.waitUntilExit()
    let isExit = process.terminationReason == .exit
    return isExit ? process.terminationStatus : 128 + process.terminationStatus
  }

  func remove() {
    jalond.remove()
    try? FileManager.default.removeItem(at: log)
  }

  func end(_ process: Process, by signal: Int32) {
    kill(process.processIdentifier, signal)
    end(of: process)
  }

  /// Files that are there for a moment only, and processes that work in the data folder.
  var leftBehind: [String] {
    let names = FileManager.default.enumerator(atPath: jalond.data.path)?.compactMap {
      $0 as? String
    }
    let files = (names ?? []).filter { name in
      name == "tmp" || name == "postgres.new" || name.hasSuffix(".new")
        || name.hasPrefix("rapports/.")
    }
    return files + jalond.processes
  }
}

extension JalondCommand {
  fileprivate var processes: [String] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.filter { entry in
      let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(entry)/cwd")
      return entry.allSatisfy(\.isNumber) && folder?.hasPrefix(data.path) == true
    }
  }
}
