import Foundation
import Testing

/// A quarter goes out to a spreadsheet and comes back, by commands.
struct ImportCommandTests {
  @Test func `a table with wrong rows imports nothing until that is confirmed`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    let file = service.folder.appending(path: "saisie.csv")
    try Data("Case;Valeur\nN02;12\nN01;onze\n".utf8).write(to: file)
    let place = [LivingService.project, "2025-T4"]
    let tried = try service.jalon(["saisie", "importer"] + place + [file.path, "--essai"])
    #expect(tried.status == 0 && tried.output.contains("rien n’est écrit"), "\(tried.errors)")
    #expect(tried.output.contains("B3\u{A0}: «\u{A0}onze\u{A0}»"), "\(tried.output)")
    let declined = try service.jalon(["saisie", "importer"] + place + [file.path], input: "n\n")
    #expect(declined.status == 3 && declined.errors.contains("Rien n’est enregistré."))
    let silent = try service.jalon(
      ["saisie", "importer"] + place + [file.path, "--sans-question"])
    #expect(silent.status == 2)
    let template = service.folder.appending(path: "modele.xlsx")
    _ = try service.jalon(["saisie", "modele"] + place + ["-o", template.path])
    let unchanged = try service.jalon(["saisie", "importer"] + place + [template.path])
    #expect(unchanged.output.contains("rien ne change"), "\(unchanged.output)\(unchanged.errors)")
    let taken = try service.jalon(["saisie", "importer"] + place + [file.path], input: "o\n")
    #expect(taken.status == 0 && taken.output.contains("Enregistré dans le brouillon"))
    _ = try service.jalon(["saisie", "modele"] + place + ["-o", template.path])
    let same = try service.jalon(["saisie", "importer"] + place + [template.path])
    #expect(same.output.contains("1 case lue"), "\(same.output)")
    let other = try service.jalon(
      ["saisie", "importer", LivingService.project, "2025-T3", template.path])
    #expect(other.status == 4 && other.errors.contains("autre trimestre"))
  }
}
