import Foundation
import TestSupport
import Testing

/// One holder on two computers, and two holders on one quarter, by commands of four accounts.
struct TwoComputersTests {
  private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func `a quarter goes from one computer to another, and from one person to the next`() throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let (office, home) = (try Self.connected(service), try Self.connected(service))
    try Self.goesOnElsewhere(office, home, service)
    try Self.tellsTheSecondProcess(office, service)
    let colleague = try Self.colleague(service)
    try Self.showsBothValues(office, colleague, service)
    try Self.goesOnWithoutNetwork(office, service)
  }

  // MARK: The accounts

  private static func connected(_ service: LivingService) throws -> JalonCommand {
    let computer = JalonCommand()
    let result = try computer.run(
      ["connexion", LivingService.holder], input: LivingService.password + "\n",
      service: service.url)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }

  /// The second person of the same holder.
  private static func colleague(_ service: LivingService) throws -> JalonCommand {
    let made = try service.administrator.run(
      ["compte", "creer", "anais", "--nom", "Anaïs", "--projet", LivingService.project],
      service: service.url)
    try #require(made.status == 0, "\(made.errors)")
    let computer = JalonCommand()
    let first = try LivingService.firstPassword(in: made.output)
    let result = try computer.run(
      ["connexion", "anais"], input: "\(first)\n\(LivingService.password)\n", service: service.url)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }

  private static func entry(
    _ verb: String, _ quarter: String, _ rest: [String] = [], by computer: JalonCommand,
    _ service: LivingService, input: String = ""
  ) throws -> (status: Int32, text: String) {
    let result = try computer.run(
      ["saisie", verb, LivingService.project, quarter] + rest, input: input, service: service.url)
    return (result.status, plain(result.output + result.errors))
  }

  // MARK: What they do

  private static func goesOnElsewhere(
    _ office: JalonCommand, _ home: JalonCommand, _ service: LivingService
  ) throws {
    let begun = try entry("definir", "2025-T1", ["N01=120"], by: office, service)
    #expect(begun.status == 0, "\(begun.text)")
    let taken = try entry("definir", "2025-T1", ["N02=12"], by: home, service)
    #expect(taken.status == 0 && taken.text.contains("Brouillon repris de l’ordinateur"))
    // The office wrote 130 over its 120 and took N02 from home; home then meets both values.
    let changed = try entry("definir", "2025-T1", ["N01=130"], by: office, service)
    #expect(changed.status == 0, "\(changed.text)")
    let silent = try entry(
      "definir", "2025-T1", ["M01=3/4", "--sans-question"], by: home, service)
    #expect(silent.status == 8, "\(silent.text)")
    let asked = try entry("definir", "2025-T1", ["M01=3/4"], by: home, service, input: "2\n")
    #expect(asked.status == 0, "\(asked.text)")
    #expect(asked.text.contains("1 ici : 120") && asked.text.contains("2 là-bas : 130"))
    for computer in [home, office] {
      let left = try entry("envoyer", "2025-T1", ["--sans-question"], by: computer, service)
      #expect(!left.text.contains("N01 total est à remplir"), "\(left.text)")
    }
    let sheet = home.folder + "/t1.xlsx"
    #expect(try entry("modele", "2025-T1", ["-o", sheet], by: home, service).status == 0)
    let again = try entry("importer", "2025-T1", [sheet, "--essai"], by: office, service)
    #expect(again.status == 0, "\(again.text)")
  }

  private static func tellsTheSecondProcess(
    _ computer: JalonCommand, _ service: LivingService
  ) throws {
    let process = Process()
    process.executableURL = JalonCommand.executable
    process.arguments = ["saisie", LivingService.project, "2025-T2", "--ligne"]
    process.environment = [
      "XDG_STATE_HOME": computer.folder, "HOME": computer.folder, "JALON_SERVICE": service.url,
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let end = ProgramEnd.force(process.processIdentifier, afterSeconds: 120)
    defer { end.cancel() }
    var shown = Data()
    while !String(decoding: shown, as: UTF8.self).contains("Case 1") {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the first process ended")
      shown += more
    }
    let second = try entry("definir", "2025-T2", ["N01=1"], by: computer, service)
    #expect(second.status == 8, "\(second.text)")
    #expect(second.text.contains("(processus \(process.processIdentifier))"), "\(second.text)")
    try input.fileHandleForWriting.close()
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let alone = try entry("definir", "2025-T2", ["N01=1"], by: computer, service)
    #expect(alone.status == 0, "\(alone.text)")
  }

  private static func showsBothValues(
    _ amina: JalonCommand, _ anais: JalonCommand, _ service: LivingService
  ) throws {
    let rest = ["N02=12", "M01=3/4", "S01=nd:panne"]
    #expect(try entry("definir", "2025-T4", ["N01=120"] + rest, by: amina, service).status == 0)
    #expect(try entry("definir", "2025-T4", ["N01=95"] + rest, by: anais, service).status == 0)
    let sent = try entry(
      "envoyer", "2025-T4", ["--confirmer", LivingService.project], by: amina, service)
    try #require(sent.status == 0, "\(sent.text)")
    let evaluator = try service.evaluator()
    #expect(
      try evaluator.run([], service: service.url).output.contains("1 trimestre à relire."))
    let returned = try evaluator.run(
      ["relecture", "rendre", LivingService.project, "2025-T4", "--motif", "N01 est à revoir."],
      service: service.url)
    try #require(returned.status == 0, "\(returned.errors)")
    let today = try amina.run([], service: service.url)
    #expect(today.output.contains("2025-T4 rendu pour correction."), "\(today.output)")
    let silent = try entry(
      "definir", "2025-T4", ["N02=13", "--sans-question"], by: anais, service)
    #expect(silent.status == 8 && silent.text.contains("N01 total"), "\(silent.text)")
    let stopped = try entry("definir", "2025-T4", ["N02=13"], by: anais, service)
    #expect(stopped.status != 0, "the question had no answer: \(stopped.text)")
    let asked = try entry("definir", "2025-T4", ["N02=13"], by: anais, service, input: "1\n")
    #expect(asked.status == 0, "\(asked.text)")
    #expect(asked.text.contains("Conflit 1 sur 1. N01 total"), "\(asked.text)")
    #expect(asked.text.contains("1 la vôtre : 95") && asked.text.contains("2 l’autre : 120"))
    #expect(asked.text.contains("par Amina"), "\(asked.text)")
    let second = try entry(
      "envoyer", "2025-T4", ["--confirmer", LivingService.project], by: anais, service)
    #expect(second.status == 0, "\(second.text)")
    let shown = try entry("voir", "2025-T4", by: amina, service)
    #expect(shown.text.contains("Version 2, envoyée par Anaïs"), "\(shown.text)")
    #expect(shown.text.contains("Total : 95") && shown.text.contains("version 1 : 120"))
  }

  /// A quarter that was opened once is entered, checked and made ready while the service is away.
  private static func goesOnWithoutNetwork(
    _ computer: JalonCommand, _ service: LivingService
  ) throws {
    let known = try entry("controler", "2025-T2", by: computer, service)
    #expect(known.text.contains("M01"), "\(known.text)")
    service.killService()
    let never = try entry("controler", "2026-T4", by: computer, service)
    #expect(never.status != 0 && never.text.contains("Le service ne répond pas."))
    let entered = try entry(
      "definir", "2025-T2", ["N01=140", "N02=12", "M01=3/4", "S01=nd:panne"], by: computer, service)
    #expect(entered.status == 0, "\(entered.text)")
    #expect(entered.text.contains("le trimestre est tel qu’il était le"))
    let wrong = try entry("definir", "2025-T2", ["N01.metier.mer=150"], by: computer, service)
    #expect(wrong.status == 0, "\(wrong.text)")
    let checked = try entry("controler", "2025-T2", by: computer, service)
    #expect(checked.text.contains("150") && checked.status != 0, "\(checked.text)")
    let mended = try entry("definir", "2025-T2", ["N01.metier.mer=130"], by: computer, service)
    #expect(mended.status == 0)
    // Back again, the draft reaches the service by being opened.
    try service.start()
    let opened = try entry("ouvrir", "2025-T2", ["--ligne"], by: computer, service, input: "stop\n")
    #expect(opened.text.contains("enregistré ici et sur le serveur"), "\(opened.text)")
    service.killService()
    let code = ["--confirmer", LivingService.project]
    let sent = try entry("envoyer", "2025-T2", code, by: computer, service)
    #expect(sent.status != 0 && sent.text.contains("prêt à partir"), "\(sent.text)")
    try service.start()
    let again = try entry("envoyer", "2025-T2", code, by: computer, service)
    #expect(again.status == 0 && again.text.contains("Reçu n°"), "\(again.text)")
  }
}
