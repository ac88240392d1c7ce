import Foundation
import TestSupport
import Testing

/// Money and narratives have what quarters have: another computer goes on, two people are shown both values, work goes
/// on without a network, and what is sent arrives once whatever is killed.
struct StatementComputersTests {
  private static let code = ["--confirmer", LivingService.project]
  private static let balanced = [
    "64=1000/900:poste vacant", "74.appel=1000/1000", "reste=/100:reporté",
  ]

  private static func connected(_ address: String) throws -> JalonCommand {
    let computer = JalonCommand()
    let result = try computer.run(
      ["connexion", LivingService.holder], input: LivingService.password + "\n", service: address)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }

  private static func run(
    _ words: String, _ rest: [String] = [], by computer: JalonCommand, _ address: String,
    input: String = ""
  ) throws -> (status: Int32, text: String) {
    let verb = words.split(separator: " ").map(String.init)
    let result = try computer.run(
      [verb[0], verb[1], LivingService.project] + verb.dropFirst(2) + rest, input: input,
      service: address)
    return (result.status, (result.output + result.errors).replacing("\u{A0}", with: " "))
  }

  @Test func `drafts of money and narratives go from one computer and one person to another`()
    throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let (office, home) = (try Self.connected(service.url), try Self.connected(service.url))
    try Self.goesOnElsewhere(office, home, service.url)
    try Self.goesOnWithoutNetwork(office, service)
    try Self.showsBothValues(office, service)
  }

  private static func goesOnElsewhere(
    _ office: JalonCommand, _ home: JalonCommand, _ url: String
  ) throws {
    let begun = try run("depenses definir 2025", ["64=1000/900"], by: office, url)
    #expect(begun.status == 0 && begun.text.contains("ici et sur le serveur"), "\(begun.text)")
    let seen = try run("depenses voir", by: home, url)
    #expect(seen.text.contains("64 Charges de personnel") && seen.text.contains("l’ordinateur"))
    let taken = try run("depenses definir 2025", ["74.appel=1000/1000"], by: home, url)
    #expect(taken.status == 0 && taken.text.contains("Brouillon repris"), "\(taken.text)")
    #expect(taken.text.contains("64 Charges de personnel"), "\(taken.text)")
    let changed = try run("depenses definir 2025", ["64=1000/950"], by: office, url)
    #expect(changed.status == 0, "\(changed.text)")
    let silent = try run(
      "depenses definir 2025", ["62=1/1", "--sans-question"], by: home, url)
    #expect(silent.status == 8 && silent.text.contains("64 Charges de personnel"))
    let asked = try run("depenses definir 2025", ["62=1/1"], by: home, url, input: "2\n")
    #expect(asked.status == 0, "\(asked.text)")
    #expect(asked.text.contains("1 ici : prévu 1 000 €, réalisé 900 €"), "\(asked.text)")
    #expect(asked.text.contains("2 là-bas : prévu 1 000 €, réalisé 950 €"))
    let given = try run("depenses abandonner 2025", by: home, url)
    #expect(given.status == 0, "\(given.text)")
    let rest = try run("depenses voir 2025", by: connected(url), url)
    #expect(!rest.text.contains("Charges de personnel"), "\(rest.text)")
    let told = try run("bilan ecrire 2025", by: office, url, input: "Dix ports.\nstop\n")
    #expect(told.text.contains("ici et sur le serveur"), "\(told.text)")
    let words = try run(
      "bilan ecrire 2025 realise", ["--texte", "Neuf ports."], by: home, url)
    #expect(words.status == 0 && words.text.contains("Brouillon repris"), "\(words.text)")
    let older = try run("bilan voir 2025", by: office, url)
    #expect(older.text.contains("il sera repris quand vous écrirez ici"), "\(older.text)")
    let both = try run("bilan voir --annee 2025", by: home, url)
    #expect(both.text.contains("Dix ports.") && both.text.contains("Neuf ports."), "\(both.text)")
  }

  /// What was opened once is entered, looked at and made ready while the service is away.
  private static func goesOnWithoutNetwork(
    _ computer: JalonCommand, _ service: LivingService
  ) throws {
    service.killService()
    let stranger = try run("depenses voir", by: JalonCommand(), service.url)
    #expect(stranger.status != 0)
    let entered = try run("depenses definir 2025", balanced, by: computer, service.url)
    #expect(entered.status == 0, "\(entered.text)")
    #expect(entered.text.contains("Le service ne répond pas"), "\(entered.text)")
    #expect(entered.text.contains("ici seulement"), "\(entered.text)")
    let written = try run(
      "bilan ecrire fin suites", ["--texte", "Le réseau continue."], by: computer, service.url)
    #expect(written.status == 0, "\(written.text)")
    let seen = try run("bilan voir --annee fin", by: computer, service.url)
    #expect(seen.status == 0 && seen.text.contains("Le réseau continue."), "\(seen.text)")
    let wrong = try run("depenses definir 2019", ["64=1/1"], by: computer, service.url)
    #expect(wrong.status != 0 && wrong.text.contains("2019 n’en est pas"), "\(wrong.text)")
    let ready = try run("depenses envoyer 2025", code, by: computer, service.url)
    #expect(ready.status == 9 && ready.text.contains("prêt à partir"), "\(ready.text)")
    let later = try run("depenses definir 2025", ["62=1/1"], by: computer, service.url)
    #expect(later.status == 8, "\(later.text)")
    try service.start()
    let sent = try run("depenses envoyer 2025", by: computer, service.url)
    #expect(sent.status == 0 && sent.text.contains("version 1"), "\(sent.text)")
  }

  /// Amina's account was given back; she and Anaïs both correct it, and Anaïs sends first.
  private static func showsBothValues(_ amina: JalonCommand, _ service: LivingService) throws {
    let anais = try colleague(service)
    let evaluator = try service.evaluator()
    func giveBack() throws {
      let returned = try run(
        "depenses rendre 2025", ["--motif", "Le poste 64 est à revoir."], by: evaluator, service.url
      )
      try #require(returned.status == 0, "\(returned.text)")
    }
    try giveBack()
    let day = try amina.run([], input: "", service: service.url).output
      .replacing("\u{A0}", with: " ")
    #expect(day.contains("dépenses de 2025, version 1 rendue pour correction."), "\(day)")
    let first = try run(
      "depenses definir 2025", ["64=1000/800:absence", "62=0/0"], by: amina, service.url)
    #expect(first.status == 0, "\(first.text)")
    let second = try run(
      "depenses definir 2025", ["64=1000/850:départ", "reste=/150:reporté"], by: anais, service.url)
    #expect(second.status == 0, "\(second.text)")
    let sent = try run("depenses envoyer 2025", code, by: anais, service.url)
    try #require(sent.status == 0, "\(sent.text)")
    let closed = try run("depenses definir 2025", ["62=1/1"], by: amina, service.url)
    #expect(closed.status != 0 && closed.text.contains("par Anaïs"), "\(closed.text)")
    #expect(closed.text.contains("Votre brouillon, commencé avant, est gardé"))
    try giveBack()
    let silent = try run(
      "depenses envoyer 2025", code + ["--sans-question"], by: amina, service.url)
    #expect(silent.status == 8 && silent.text.contains("64 Charges de personnel"))
    let asked = try run("depenses definir 2025", ["63=0/0"], by: amina, service.url, input: "2\n")
    #expect(asked.status == 0, "\(asked.text)")
    #expect(asked.text.contains("envoyé entre-temps, par Anaïs (version 2"), "\(asked.text)")
    #expect(asked.text.contains("réalisé 800 €") && asked.text.contains("réalisé 850 €"))
    let third = try run("depenses envoyer 2025", code, by: amina, service.url)
    #expect(third.status == 0 && third.text.contains("version 3"), "\(third.text)")
    let shown = try run("depenses voir", by: anais, service.url)
    #expect(shown.text.contains("départ") && !shown.text.contains("absence"), "\(shown.text)")
  }

  private static func colleague(_ service: LivingService) throws -> JalonCommand {
    let made = try service.administrator.run(
      ["compte", "creer", "anais", "--nom", "Anaïs", "--projet", LivingService.project],
      service: service.url)
    let first = try LivingService.firstPassword(in: made.output)
    let computer = JalonCommand()
    let result = try computer.run(
      ["connexion", "anais"], input: "\(first)\n\(LivingService.password)\n", service: service.url)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }

  // MARK: Killed

  @Test
  func `what was frozen is sent once, though the answer is dropped and the command is killed`()
    throws
  {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
    let proxy = try FaultProxy(before: port, droppingPercent: 0, seed: 7)
    defer { proxy.stop() }
    let computer = try Self.connected(proxy.address)
    let entered = try Self.run("depenses definir 2025", Self.balanced, by: computer, proxy.address)
    try #require(entered.status == 0, "\(entered.text)")
    // The service has it, and nobody hears of it.
    try Self.killed(computer, proxy.address) {
      proxy.drop(percent: 100)
    } once: {
      proxy.counts.dropped >= 2
    }
    proxy.drop(percent: 0)
    let held = try Self.run("depenses voir", by: computer, proxy.address)
    #expect(held.text.contains("version 1"), "the service had it: \(held.text)")
    let again = try Self.run("depenses envoyer 2025", by: computer, proxy.address)
    #expect(again.status == 0 && again.text.contains("version 1"), "\(again.text)")
    // Frozen, and the service never heard of it.
    let words = try Self.run(
      "bilan ecrire 2025", by: computer, proxy.address, input: "Dix ports.\nNeuf.\nstop\n")
    try #require(words.status == 0, "\(words.text)")
    service.killService()
    try Self.killed(computer, proxy.address, kind: "bilan") {
    } once: {
      false
    }
    try service.start()
    let told = try Self.run("bilan envoyer 2025", by: computer, proxy.address)
    #expect(told.status == 0 && told.text.contains("version 1"), "\(told.text)")
    for kind in ["depenses", "bilan"] {
      let closed = try Self.run("\(kind) envoyer 2025", Self.code, by: computer, proxy.address)
      #expect(closed.status != 0, "there is nothing more to send: \(closed.text)")
      let shown = try Self.run("\(kind) voir", by: computer, proxy.address)
      #expect(shown.text.contains("version 1") && !shown.text.contains("Brouillon"))
    }
  }

  /// Sends, and is killed once a condition is true, or after a second in which the sending is frozen and tried.
  private static func killed(
    _ computer: JalonCommand, _ address: String, kind: String = "depenses",
    _ fault: () -> Void, once isTime: () -> Bool
  ) throws {
    fault()
    let process = Process()
    process.executableURL = JalonCommand.executable
    process.arguments = [kind, "envoyer", LivingService.project, "2025"] + code
    process.environment = [
      "XDG_STATE_HOME": computer.folder, "HOME": computer.folder, "JALON_SERVICE": address,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(1)
    while ContinuousClock.now < end, !isTime() { Thread.sleep(forTimeInterval: 0.01) }
    try #require(process.isRunning, "it was still to be answered")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
