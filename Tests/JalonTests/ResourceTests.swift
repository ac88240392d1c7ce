import Foundation
import TestSupport
import Testing

/// What the operator names is checked before anything is begun, and what fails is told in a sentence.
struct ResourceTests {
  private let jalond = JalondCommand()

  @Test(arguments: ["servir", "demo", "migrer", "migrer --verifier"])
  func `a resources folder that is not there is refused at once`(_ line: String) throws {
    defer { jalond.remove() }
    let result = try run(line, resources: "/nulle-part")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "jalond\u{A0}: Le dossier de ressources «\u{A0}/nulle-part\u{A0}» ne convient pas\u{A0}: il y manque sql/migrations, forms, reports. Indiquer avec --ressources celui qui contient sql, forms et reports.\n"
    )
    #expect(!FileManager.default.fileExists(atPath: jalond.data.path))
  }

  @Test(arguments: ["servir", "migrer"])
  func `a resources folder where something is missing is refused with what is missing`(
    _ line: String
  ) throws {
    let folder = try emptyFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["sql/migrations", "forms"] { try makeFolder(name, in: folder) }
    let result = try run(line, resources: folder.path)
    #expect(result.status == 1)
    #expect(result.errors.contains("il y manque reports."))
    #expect(!FileManager.default.fileExists(atPath: jalond.data.path))
  }

  @Test func `a database that does not answer is told in a sentence`() throws {
    let result = try migrate(from: Files.checkout)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("jalond\u{A0}: La base de données "))
    OperatorFrenchTests.expectOneSentence(result.errors)
  }

  @Test func `a file that cannot be read is told in a sentence`() throws {
    let folder = try emptyFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["sql", "forms", "reports"] { try makeFolder(name, in: folder) }
    try Data().write(to: folder.appending(path: "sql/migrations"))
    let result = try migrate(from: folder)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains("sql/migrations"))
    OperatorFrenchTests.expectOneSentence(result.errors)
  }

  private func run(_ line: String, resources: String) throws -> JalonCommand.Result {
    let words = line.split(separator: " ").map(String.init)
    // The usual one may be taken, by a demonstration that runs beside the tests.
    let port = try ["--port", "\(LoopbackSocket.freePort())"]
    return try jalond.run(
      words + (words[0] == "migrer" ? [] : port)
        + ["--donnees", jalond.data.path, "--ressources", resources])
  }

  /// With a server of the operator's own that is not there.
  private func migrate(from resources: URL) throws -> JalonCommand.Result {
    var environment = ProcessInfo.processInfo.environment
    environment["JALON_DATABASE_URL"] = "host=127.0.0.1 port=1 dbname=jalon"
    return try JalonCommand().launch(
      JalondCommand.executable, ["migrer", "--ressources", resources.path], input: "",
      environment: environment)
  }

  private func emptyFolder() throws -> URL {
    let folder = URL(filePath: "/tmp/jalon-resources-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func makeFolder(_ name: String, in folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: name), withIntermediateDirectories: true)
  }
}
