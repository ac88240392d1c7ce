import Foundation
import TestSupport
import Testing

/// What an operator reads is French, the parser's own messages included.
struct OperatorFrenchTests {
  private let jalond = JalondCommand()

  static let commands = [
    "", "initialiser", "secourir", "servir", "migrer", "charger", "charger-cadre", "demo",
  ]

  @Test(arguments: commands)
  func `help is French`(_ path: String) throws {
    for flag in ["--aide", "--help", "-h"] {
      let result = try jalond.run([path, flag].filter { !$0.isEmpty })
      #expect(result.status == 0)
      #expect(result.output.contains("Emploi\u{A0}: jalond"))
      FrenchTests.expectFrench(result.output)
    }
  }

  @Test(arguments: [
    "servr", "servir --prt 1", "servir --port deux", "charger", "compte eva",
    "initialiser un deux", "secourir un deux", "demo un deux", "migrer --verifier=oui",
    "initialiser --nm Eva",
  ])
  func `mistakes are told in French`(_ line: String) throws {
    let result = try jalond.run(line.split(separator: " ").map(String.init))
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    FrenchTests.expectFrench(result.errors)
  }

  @Test func `a mistyped command is suggested`() throws {
    #expect(
      try jalond.run(["servr"]).errors.hasPrefix("Vouliez-vous dire\u{A0}: jalond servir\u{A0}?\n"))
  }

  @Test func `words are not cut at the end of a terminal's line`() throws {
    let columns = 60
    for arguments in [
      ["servir", "--hote", "192.0.2.1"], ["initialiser", "eva", "--nm", "Eva"],
      ["initialiser", "--aide"],
    ] {
      let screen = try PseudoTerminal(columns: UInt16(columns)).run(
        JalondCommand.executable, arguments
      ).screen
      #expect(!screen.isEmpty)
      #expect(screen.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(screen)")
    }
  }

  @Test func `a word that is no command is called so`() throws {
    #expect(
      try jalond.run(["serv"]).errors.contains(
        "La commande «\u{A0}jalond serv\u{A0}» n’existe pas."))
  }

  @Test func `what is suggested is the French name, and its help in French`() throws {
    let result = try jalond.run(["serv"])
    #expect(result.errors.hasPrefix("Vouliez-vous dire\u{A0}: jalond servir\u{A0}?\n"))
    #expect(try jalond.run(["servir", "--port", "deux"]).errors.contains("jalond servir --aide"))
  }

  @Test func `a call whose form nobody could answer is not loaded`() throws {
    let folder = URL(filePath: "/tmp/jalon-call-\(UUID().uuidString.prefix(8))")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let call = try String(
      contentsOf: Files.checkout.appending(path: "Tests/Fixtures/second-call.json"), encoding: .utf8
    )
    let file = folder.appending(path: "appel.json")
    try Data(call.utf8).write(to: file)
    try Data("## survey\n| type | name | label |\n| entier | a | A |\n".utf8)
      .write(to: folder.appending(path: "second-call-form.md"))
    let result = try jalond.run(["charger", file.path] + jalond.folders)
    #expect(result.status == 1)
    #expect(result.errors.contains("second-call-form.md ne se lit pas"))
    FrenchTests.expectFrench(result.errors)
  }

  /// One line of what went wrong, not the parser's usage nor a crash.
  static func expectOneSentence(_ errors: String) {
    #expect(errors.hasPrefix("jalond\u{A0}: "))
    #expect(errors.hasSuffix(".\n") && errors.count { $0.isNewline } == 1, "\(errors)")
    FrenchTests.expectFrench(errors)
  }

  @Test(arguments: ["serve", "migrate", "load", "initialise"])
  func `the English names still lead to the commands`(_ name: String) throws {
    #expect(try jalond.run([name, "--aide"]).status == 0)
  }

  @Test func `a call file that does not exist is told with its name`() throws {
    let result = try jalond.run(["charger", "absent.json"] + jalond.folders)
    #expect(result.status == 1)
    #expect(result.errors.contains("absent.json"))
    FrenchTests.expectFrench(result.errors)
  }
}
