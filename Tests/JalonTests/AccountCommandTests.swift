import Foundation
import Testing

/// Accounts by commands alone, from an empty folder.
struct AccountCommandTests {
  @Test func `one's own password is changed, and the former one opens nothing`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    let weak = try service.jalon(
      ["compte", "motdepasse"], input: "\(LivingService.password)\nmotdepasse123\n")
    #expect(weak.status == 4 && weak.errors.contains("que l’on essaie"))
    let wrong = try service.jalon(["compte", "motdepasse"], input: "faux\nun beau matin gris\n")
    #expect(wrong.status == 7)
    let changed = try service.jalon(
      ["compte", "motdepasse"], input: "\(LivingService.password)\nun beau matin gris\n")
    #expect(changed.status == 0, "\(changed.errors)")
    let former = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    #expect(former.status == 7)
    let own = try service.jalon(["connexion", LivingService.holder], input: "un beau matin gris\n")
    #expect(own.status == 0 && own.errors.isEmpty, "\(own.errors)")
    let forbidden = try service.jalon(["compte", "liste"])
    #expect(forbidden.status == 7)
  }

  @Test func `there is a first administrator once`() throws {
    let jalond = JalondCommand()
    defer { jalond.remove() }
    let first = try jalond.run(["initialiser", "ada", "--nom", "Ada"] + jalond.folders)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try LivingService.firstPassword(in: first.output).count == 19)
    #expect(!first.errors.contains(try LivingService.firstPassword(in: first.output)))
    let second = try jalond.run(["initialiser", "eve"] + jalond.folders)
    #expect(second.status == 1 && second.output.isEmpty)
    OperatorFrenchTests.expectOneSentence(second.errors)
    let rescued = try jalond.run(["secourir", "ada"] + jalond.folders)
    #expect(rescued.status == 0, "\(rescued.errors)")
    let (former, new) = (
      try LivingService.firstPassword(in: first.output),
      try LivingService.firstPassword(in: rescued.output)
    )
    #expect(new.count == 19 && new != former)
    let nobody = try jalond.run(["secourir", "eve"] + jalond.folders)
    #expect(nobody.status == 1 && nobody.output.isEmpty)
    OperatorFrenchTests.expectOneSentence(nobody.errors)
  }
}
