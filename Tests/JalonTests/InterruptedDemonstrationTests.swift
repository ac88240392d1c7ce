import Foundation
import TestSupport
import Testing

/// The first load of the demonstration is stopped again and again, by Ctrl-C or by the death of the
/// process, and the whole demonstration is there in the end.
@Suite(.serialized)
struct InterruptedDemonstrationTests {
  /// What is said when each step begins.
  private static let steps = [
    "démarrage dans", "mise à jour du schéma", "appel et projets", "comptes",
    "saisies trimestrielles", "enquêtes", "réponses écrites", "Gel ", "Rapport de l’axe",
  ]
  private static let rounds = ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 1 : 10

  @Test func `a load that is stopped at each step is finished by the next start`() async throws {
    for round in 0..<Self.rounds {
      let demonstration = DemonstrationRun()
      defer { demonstration.remove() }
      for (index, step) in Self.steps.enumerated() {
        let signal = (index + round).isMultiple(of: 2) ? SIGINT : SIGKILL
        try await interrupt(demonstration, at: step, by: signal)
      }
      let last = try demonstration.finish()
      #expect(last.status == 0, "\(last.errors)")
      try expectWhole(demonstration)
      #expect(try demonstration.finish().errors.contains("Données fictives\u{A0}: déjà là"))
    }
  }

  private func interrupt(
    _ demonstration: DemonstrationRun, at step: String, by signal: Int32
  ) async throws {
    let process = try demonstration.start()
    // On a busy machine the former start may have gone past this step before its signal came.
    guard try await demonstration.waitUntilSaid(step, process) else {
      return #expect(demonstration.end(of: process) == 0, "\(step): \(demonstration.said)")
    }
    try await Task.sleep(for: .milliseconds(Int.random(in: 0...400)))
    let asked = ContinuousClock.now
    kill(process.processIdentifier, signal)
    let status = demonstration.end(of: process)
    // The step may have been the last, and done before the signal came.
    guard signal == SIGINT, status != 0 else { return }
    #expect(status == 130, "\(step): \(demonstration.said)")
    #expect(ContinuousClock.now - asked < .seconds(30))
    #expect(demonstration.said.hasSuffix("Arrêté. La même commande finira ce qui manque.\n"))
    #expect(demonstration.leftBehind == [])
  }

  private func expectWhole(_ demonstration: DemonstrationRun) throws {
    let data = demonstration.jalond.data
    let reports = try FileManager.default.contentsOfDirectory(
      atPath: data.appending(path: "rapports").path)
    let made = ["facile", "rapport", "resume"].flatMap { kind in
      ["1", "2", "3", "4"].flatMap { axis in
        ["html", "pdf"].map { "\(kind)-axe-\(axis)-2024.\($0)" }
      }
    }
    #expect(reports.sorted() == made)
    let codes = try String(
      contentsOf: data.appending(path: "demonstration/codes.txt"), encoding: .utf8)
    #expect(codes.split(separator: "\n").count > 50)
    let keys = try FileManager.default.contentsOfDirectory(
      atPath: data.appending(path: "secrets/waves").path)
    #expect(keys.count == Set(keys).count && keys.allSatisfy { $0.hasSuffix(".json") })
    #expect(demonstration.leftBehind == [])
    try expectServed(demonstration, firstCode: String(codes.split(separator: "\n")[1].suffix(19)))
  }

  /// Every number of the release and of all its reports, by a script that knows the definitions only;
  /// and that script notices whatever is changed. Here, because no other test makes a demonstration.
  private func expectRecomputed(_ demonstration: DemonstrationRun, reports: [String]) throws {
    // Four axes, sixteen projects, the synthesis.
    #expect(reports.count == 21)
    let (status, release) = try RecomputedRelease.check(demonstration, reports: reports)
    #expect(status == 0)
    #expect(release.differences == [])
    #expect(release.notRecomputed == [:])
    #expect(release.compared.values.reduce(0, +) > 75_000)
    let spoiled = try RecomputedRelease.check(demonstration, reports: [], isSpoiled: true)
    #expect(spoiled.status == 1)
    #expect(spoiled.release.changed > 200)
    #expect(spoiled.release.unnoticed == [])
  }

  /// As a holder, an evaluator and a person see it.
  private func expectServed(_ demonstration: DemonstrationRun, firstCode: String) throws {
    let jalon = JalonCommand()
    let service = try demonstration.serve()
    defer { demonstration.end(service.process, by: SIGTERM) }
    func run(_ line: String, input: String = "") throws -> JalonCommand.Result {
      try jalon.run(
        line.split(separator: " ").map(String.init), input: input, service: service.url)
    }
    let login = try run("connexion evaluateur", input: "demonstration\n")
    #expect(login.status == 0, "\(login.errors)")
    if RecomputedRelease.python != nil {
      let folder = demonstration.jalond.data.appending(path: "tous")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let line = ["rapport", "produire", "--tout", "--annee", "2024", "--gel", "fin 2024", "-o"]
      let made = try jalon.run(line + [folder.path], service: service.url)
      #expect(made.status == 0, "\(made.errors)")
      try expectRecomputed(
        demonstration, reports: made.output.split(separator: "\n").map(String.init))
    }
    #expect(try run("projet liste --brut").output.split(separator: "\n").count == 16)
    #expect(try run("gel liste --brut").output.contains("fin 2024"))
    #expect(try run("connexion porteur-p06", input: "demonstration\n").status == 0)
    let quarters = try run("projet voir P06 --brut").output
    #expect(quarters.contains("accepté"), "\(quarters)")
    let survey = try run("avis", input: firstCode + "\n")
    #expect(survey.output.contains("fictives"), "\(survey.output)\(survey.errors)")
  }
}
