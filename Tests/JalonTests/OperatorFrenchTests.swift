import Foundation
import TestSupport
import Testing

/// What an operator reads is French, the parser's own messages included.
struct OperatorFrenchTests {
  private let jalond = JalondCommand()

  @Test(arguments: ["", "servir", "migrer", "charger", "compte", "demo"])
  func `help is French`(_ path: String) throws {
    for flag in ["--aide", "--help", "-h"] {
      let result = try jalond.run([path, flag].filter { !$0.isEmpty })
      #expect(result.status == 0)
      #expect(result.output.contains("Emploi\u{A0}: jalond"))
      FrenchTests.expectFrench(result.output)
    }
  }

  @Test(arguments: [
    "servr", "servir --prt 1", "servir --port deux", "charger", "compte eva", "compte --nom Eva",
    "demo un deux", "migrer --verifier=oui", "compte eva --nom Eva",
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

  @Test(arguments: ["serve", "migrate", "load", "account"])
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
