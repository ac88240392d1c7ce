import Foundation
import TestSupport
import Testing

/// One freeze gives the same files, whenever and wherever they are made.
struct ReportIdentityTests {
  private static let call = "AAP-EXEMPLE-2025"
  private static let formats = "html,pdf,docx,odt,xlsx,csv,texte"
  private static let hasEngines =
    ProcessInfo.processInfo.environment["JALON_PYTHON"] != nil
    && ["pandoc", "rsvg-convert"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

  /// Elsewhere: another zone, another language, another home, another folder.
  private static let elsewhere = [
    "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/var/empty",
    "USER": "quelquun", "TMPDIR": "/var/tmp",
  ]

  @Test(.enabled(if: hasEngines, "Typst, pandoc or rsvg-convert is not installed"))
  func `every file of every format is the same bytes, made elsewhere by another service`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    try send("2025-T4", service)
    let evaluator = try service.addEvaluator("eva", of: Self.call)
    let frozen = try evaluator.run(
      ["gel", "creer", "fin", "--annee", "2025", "--avec-non-relues"], service: service.url)
    try #require(frozen.status == 0, "\(frozen.errors)")
    let first = try made(service, evaluator, in: "un")
    service.killService()
    try service.start(in: Self.elsewhere, from: URL(filePath: "/"))
    let second = try made(service, evaluator, in: "deux")
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name)") }
  }

  @Test
  func `without the program that makes PDFs the other formats are made, and the status says so`()
    throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start(in: ["JALON_PYTHON": "/var/empty/python3"])
    let evaluator = try service.addEvaluator("eva", of: Self.call)
    _ = try evaluator.run(["gel", "provisoire", "--annee", "2025"], service: service.url)
    let folder = service.folder.appending(path: "sans")
    let made = try evaluator.run(
      [
        "rapport", "produire", "--region", "--annee", "2025", "--format", "pdf,html,texte", "-o",
        folder.path,
      ], service: service.url)
    #expect(made.status == 10 && made.errors.contains("Demander le format html"), "\(made.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names
        == ["facile", "rapport", "resume"].flatMap { kind in
          ["html", "txt"].map { "\(kind)-appel-2025.\($0)" }
        })
  }

  @Test func `a report is read in the terminal, and what changed is said and written`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    _ = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    let evaluator = try service.addEvaluator("eva", of: Self.call)
    func run(_ words: String...) throws -> JalonCommand.Result {
      try evaluator.run(words, service: service.url)
    }
    _ = try run("gel", "creer", "avant", "--annee", "2025", "--avec-non-relues")
    try send("2025-T4", service)
    _ = try run("gel", "creer", "fin", "--annee", "2025", "--avec-non-relues")
    let read = try run("rapport", "apercu", "--projet", "BZH-01", "--annee", "2025")
    #expect(read.status == 0 && read.output.contains("1\u{2002}L’essentiel"), "\(read.errors)")
    #expect(!read.output.unicodeScalars.contains("\u{1B}"))
    let both = try run("rapport", "apercu", "--projet", "BZH-01", "--region", "--annee", "2025")
    #expect(both.status == 2)
    let told = try run("rapport", "comparer", "avant", "fin")
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("non disponible"))
    #expect(told.output.contains("reçu depuis\u{A0}: BZH-01 2025-T4"))
    #expect(told.output.contains("Document de travail, ne pas diffuser."))
    let file = service.folder.appending(path: "changements.csv")
    let written = try run("rapport", "comparer", "1", "2", "-o", file.path)
    #expect(written.status == 0, "\(written.errors)")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("trimestre_recu"))
    #expect(try run("rapport", "comparer", "avant", "jamais").status == 6)
    #expect(try run("donnees", "exporter", "--annee", "2025", "-o", "rien").status == 6)
  }

  /// Each required cell as not available, with a reason.
  private func send(_ quarter: String, _ service: LivingService) throws {
    let place = [LivingService.project, quarter]
    let open = try service.jalon(["saisie", "controler"] + place)
    let values = (open.output + open.errors).split(separator: " ")
      .filter { $0.count == 3 && $0.first?.isUppercase == true && $0.last?.isNumber == true }
      .map { "\($0)=nd:panne" }
    let filled = try service.jalon(["saisie", "definir"] + place + Set(values).sorted())
    try #require(filled.status == 0, "\(filled.errors)")
    let sent = try service.jalon(
      ["saisie", "envoyer"] + place + ["--confirmer", LivingService.project])
    try #require(sent.status == 0, "\(sent.errors)")
  }

  private func made(
    _ service: LivingService, _ evaluator: JalonCommand, in name: String
  ) throws -> [String: Data] {
    let folder = service.folder.appending(path: name)
    let result = try evaluator.run(
      [
        "rapport", "produire", "--tout", "--annee", "2025", "--gel", "fin", "--format",
        Self.formats, "-o", folder.path,
      ], service: service.url)
    try #require(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    try #require(names.count >= 7)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, try Data(contentsOf: folder.appending(path: name)))
      })
  }
}
