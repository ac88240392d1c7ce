import Foundation
import TestSupport
import Testing

/// Where a draft is kept, and why not elsewhere, is said as it is: by a real service, over a real network.
struct DraftCauseTests {
  private static let quarter = ["saisie", LivingService.project, "2025-T1"]
  private static let narrative = ["bilan", "ecrire", LivingService.project, "2025", "prevu"]

  private static func plain(_ result: JalonCommand.Result) -> String {
    (result.output + result.errors).replacing("\u{A0}", with: " ")
  }

  private static func connected(_ service: LivingService) throws -> JalonCommand {
    let computer = JalonCommand()
    let result = try computer.run(
      ["connexion", LivingService.holder], input: LivingService.password + "\n",
      service: service.url)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }

  private static func drafts(_ computer: JalonCommand) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: computer.folder)?.compactMap {
      $0 as? String
    }
    return (files ?? []).filter { $0.hasSuffix(".brouillon") }.map { "\(computer.folder)/\($0)" }
  }

  /// The last byte of each draft of this computer.
  private static func damage(_ computer: JalonCommand) throws {
    for path in try drafts(computer) {
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[bytes.endIndex - 40] ^= 1
      try bytes.write(to: URL(filePath: path))
    }
  }

  @Test func `a draft that is damaged comes back from its own copy, in the same command`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let office = try Self.connected(service)
    let entry = ["saisie", "definir", LivingService.project, "2025-T1"]
    #expect(try office.run(entry + ["N01=120"], service: service.url).status == 0)
    let planned = Self.narrative + ["--texte", "Dix ports."]
    #expect(try office.run(planned, service: service.url).status == 0)
    #expect(try Self.drafts(office).count == 2)
    try Self.damage(office)
    let entered = try office.run(entry + ["N02=12"], service: service.url)
    let told = Self.plain(entered)
    #expect(entered.status == 0, "\(told)")
    #expect(told.contains("Le brouillon d’ici est abîmé : il est mis de côté (/"), "\(told)")
    #expect(told.contains("Brouillon repris de l’ordinateur"), "\(told)")
    let checked = try office.run(
      ["saisie", "controler", LivingService.project, "2025-T1"], service: service.url)
    #expect(!Self.plain(checked).contains("N01 total est à remplir"), "\(Self.plain(checked))")
    var done = Self.narrative
    done[4] = "realise"
    let written = Self.plain(try office.run(done + ["--texte", "Neuf."], service: service.url))
    #expect(written.contains("abîmé") && written.contains("Brouillon repris de"), "\(written)")
    let shown = Self.plain(
      try office.run(["bilan", "voir", LivingService.project], service: service.url))
    #expect(shown.contains("Dix ports.") && shown.contains("Neuf."), "\(shown)")
    // Without the service there is nothing to come back from, until it answers.
    try Self.damage(office)
    service.killService()
    let alone = try office.run(entry + ["N02=13"], service: service.url)
    #expect(alone.status != 0 && Self.plain(alone).contains("reprend sa copie sur le serveur"))
    try service.start()
    let later = try office.run(entry + ["N02=13"], service: service.url)
    #expect(later.status == 0 && Self.plain(later).contains("Brouillon repris de"))
  }

  @Test func `a copy that the service refuses, or that cannot be noted, is not said to be offline`()
    throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let office = try Self.connected(service)
    let entry = ["saisie", "definir", LivingService.project, "2025-T1"]
    #expect(try office.run(entry + ["N01=120"], service: service.url).status == 0)
    let mark = try #require(try Self.drafts(office).first) + ".copie"
    let broken = try TypedEntry(Self.quarter, by: office, service, input: "n\n")
    try FileManager.default.removeItem(atPath: mark)
    try FileManager.default.createDirectory(atPath: mark + "/x", withIntermediateDirectories: true)
    let unnoted = try broken.end(after: "121")
    #expect(
      unnoted.contains("Brouillon enregistré ici seulement. Sa copie n’est pas partie : "),
      "\(unnoted)")
    #expect(unnoted.contains("c’est un dossier") && !unnoted.contains("ne répond pas"))
    try FileManager.default.removeItem(atPath: mark)

    let typing = try TypedEntry(Self.quarter, by: office, service, input: "1\nn\n")
    let blocked = try service.administrator.run(
      ["compte", "bloquer", LivingService.holder], service: service.url)
    try #require(blocked.status == 0, "\(blocked.errors)")
    let refused = try typing.end(after: "12")
    #expect(refused.contains("Le serveur n’en prend pas de copie : "), "\(refused)")
    #expect(refused.contains("jalon connexion") && !refused.contains("ne répond pas"), "\(refused)")
  }

  @Test func `a draft that goes on after its quarter was sent from elsewhere says so`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let (office, home) = (try Self.connected(service), try Self.connected(service))
    let rest = ["N01=120", "N02=12", "M01=3/4", "S01=nd:panne"]
    let entry = ["saisie", "definir", LivingService.project, "2025-T1"]
    #expect(try office.run(entry + rest, service: service.url).status == 0)
    let typing = try TypedEntry(Self.quarter, by: office, service, input: "n\n")
    #expect(
      Self.plain(try home.run(entry + ["N02=13"], service: service.url))
        .contains("Brouillon repris de"))
    let sent = try home.run(
      [
        "saisie", "envoyer", LivingService.project, "2025-T1", "--confirmer", LivingService.project,
      ],
      service: service.url)
    try #require(sent.status == 0, "\(sent.errors)")
    let told = try typing.end(after: "140")
    #expect(told.contains("Vous avez fait un envoi depuis un autre ordinateur"), "\(told)")
    let evaluator = try service.evaluator()
    let returned = try evaluator.run(
      ["relecture", "rendre", LivingService.project, "2025-T1", "--motif", "N01 est à revoir."],
      service: service.url)
    try #require(returned.status == 0, "\(returned.errors)")
    let again = Self.plain(try home.run(entry + ["N02=14"], service: service.url))
    #expect(!again.contains("repris"), "the old draft is not there any more: \(again)")
    let settled = try office.run(entry + ["S01=nd:panne"], input: "1\n", service: service.url)
    #expect(Self.plain(settled).contains("1 la vôtre : 140"), "\(Self.plain(settled))")
  }
}

/// A quarter that is being entered line by line.
private final class TypedEntry {
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())
  private var shown = Data()

  /// Up to the first cell.
  init(
    _ quarter: [String], by computer: JalonCommand, _ service: LivingService,
    input typed: String = ""
  ) throws {
    process.executableURL = JalonCommand.executable
    process.arguments = quarter + ["--ligne"]
    process.environment = [
      "XDG_STATE_HOME": computer.folder, "HOME": computer.folder, "JALON_SERVICE": service.url,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(typed.utf8))
    try wait(for: "Case 1")
  }

  private func wait(for words: String) throws {
    while !String(decoding: shown, as: UTF8.self).contains(words) {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "it ended: \(String(decoding: shown, as: UTF8.self))")
      shown += more
    }
  }

  /// What it said to the end, once a value is typed.
  func end(after value: String) throws -> String {
    let end = ProgramEnd.force(process.processIdentifier, afterSeconds: 60)
    defer { end.cancel() }
    try input.fileHandleForWriting.write(contentsOf: Data("\(value)\n".utf8))
    try wait(for: "Enregistré")
    try input.fileHandleForWriting.write(contentsOf: Data("stop\n".utf8))
    try input.fileHandleForWriting.close()
    shown += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: shown, as: UTF8.self).replacing("\u{A0}", with: " ")
  }
}
