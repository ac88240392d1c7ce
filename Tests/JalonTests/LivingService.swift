import Foundation
import TestSupport
import Testing

/// A real jalond in a folder of its own, with the second call, a holder and people who may kill it.
final class LivingService {
  static let holder = "amina"
  static let project = "BZH-01"
  static let password = "une longue phrase"

  let folder: URL
  /// The holder's side.
  let command = JalonCommand()
  /// Connected once the service has started.
  let administrator = JalonCommand()
  private var process: Process?
  /// Of the first administrator, until she has made the holder's account.
  private var firstPassword: String?
  private let port: Int

  /// - Parameter call: its file.
  init(
    call: String = Files.checkout.appending(path: "Tests/Fixtures/second-call.json").path
  ) throws {
    port = try LoopbackSocket.freePort()
    folder = URL(filePath: "/tmp/jalon-living-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try operate(["load", call])
    firstPassword = try Self.firstPassword(in: try operate(["initialiser"]))
  }

  var url: String { "http://127.0.0.1:\(port)" }
  private var data: String { folder.appending(path: "data").path }
  private var program: URL {
    JalonCommand.executable.deletingLastPathComponent().appending(path: "jalond")
  }

  /// One command of the operator, to its end.
  @discardableResult
  func operate(_ arguments: [String], input: String = "") throws -> String {
    let result = try command.launch(
      program, arguments + ["--data", data, "--resources", Files.checkout.path], input: input,
      environment: ProcessInfo.processInfo.environment)
    try #require(result.status == 0, "jalond \(arguments): \(result.errors)")
    return result.output
  }

  /// The administrator makes the holder's account, and each chooses her own password.
  private func addHolder(_ firstPassword: String) throws {
    _ = try told(
      administrator.run(
        ["connexion", "administrateur"], input: "\(firstPassword)\nquatre mots tout simples\n",
        service: url))
    let made = try told(
      administrator.run(
        ["compte", "creer", Self.holder, "--nom", "Amina", "--projet", Self.project], service: url))
    _ = try told(
      JalonCommand().run(
        ["connexion", Self.holder],
        input: "\(try Self.firstPassword(in: made))\n\(Self.password)\n", service: url))
  }

  /// Somebody who follows a call, connected.
  func addEvaluator(_ login: String, of call: String) throws -> JalonCommand {
    let evaluator = JalonCommand()
    let made = try told(
      administrator.run(
        ["compte", "creer", login, "--nom", login.capitalized, "--appel", call], service: url))
    _ = try told(
      evaluator.run(
        ["connexion", login], input: "\(try Self.firstPassword(in: made))\n\(Self.password)\n",
        service: url))
    return evaluator
  }

  /// An evaluator of the call, with a session in a state folder of her own.
  func evaluator() throws -> JalonCommand {
    let administrator = JalonCommand()
    _ = try told(
      administrator.run(
        ["connexion", "administrateur"], input: "quatre mots tout simples\n", service: url))
    let made = try told(
      administrator.run(
        ["compte", "creer", "eva", "--nom", "Eva", "--appel", "AAP-EXEMPLE-2025"], service: url))
    let evaluator = JalonCommand()
    _ = try told(
      evaluator.run(
        ["connexion", "eva"], input: "\(try Self.firstPassword(in: made))\nquatre mots pour une\n",
        service: url))
    return evaluator
  }

  private func told(_ result: JalonCommand.Result) throws -> String {
    try #require(result.status == 0, "\(result.errors)")
    return result.output
  }

  static func firstPassword(in output: String) throws -> String {
    let line = try #require(output.split(separator: "\n").first { $0.contains("Premier mot") })
    return String(try #require(line.split(separator: " ").last))
  }

  /// What the holder types.
  func jalon(_ arguments: [String], input: String = "") throws -> JalonCommand.Result {
    try command.run(arguments, input: input, service: url)
  }

  /// - Parameters:
  ///   - surroundings: what its environment says besides.
  ///   - place: where it is started from.
  func start(in surroundings: [String: String] = [:], from place: URL? = nil) throws {
    let process = Process()
    process.executableURL = program
    process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }
    if let place { process.currentDirectoryURL = place }
    process.arguments = [
      "serve", "--data", data, "--port", "\(port)", "--resources", Files.checkout.path,
    ]
    // To a file: a pipe that nobody reads any more would fill up and stop it.
    let log = folder.appending(path: "jalond.log")
    try #require(FileManager.default.createFile(atPath: log.path, contents: nil))
    let handle = try FileHandle(forWritingTo: log)
    process.standardError = handle
    try process.run()
    try handle.close()
    self.process = process
    let deadline = ContinuousClock.now + .seconds(180)
    while true {
      let said = try String(contentsOf: log, encoding: .utf8)
      if said.contains("Le service répond") { break }
      try #require(
        process.isRunning && ContinuousClock.now < deadline, "jalond did not start: \(said)")
      Thread.sleep(forTimeInterval: 0.05)
    }
    guard let firstPassword else { return }
    try addHolder(firstPassword)
    self.firstPassword = nil
  }

  func killService() {
    end(by: SIGKILL)
  }

  func killPostgres() throws {
    let file = folder.appending(path: "data/postgres/postmaster.pid")
    let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first
    kill(try #require(line.flatMap { Int32($0) }), SIGKILL)
  }

  private func end(by signal: Int32) {
    guard let process else { return }
    kill(process.processIdentifier, signal)
    _ = ProgramEnd.wait(for: process.processIdentifier, limitSeconds: 60)
    self.process = nil
  }

  func stop() {
    end(by: SIGTERM)
    try? FileManager.default.removeItem(at: folder)
  }
}
