import Foundation
import Testing

/// The service and its database are killed while a quarter is being sent: what was acknowledged is
/// there once, and the rest is still the holder's to send.
@Suite(.serialized)
struct KillTests {
  private static let rounds = ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 3 : 8

  @Test func `a sending survives the death of the service`() async throws {
    try await repeatedly { service in
      service.killService()
    } revive: { service in
      try service.start()
    }
  }

  @Test func `a sending survives the death of PostgreSQL`() async throws {
    try await repeatedly { service in
      try service.killPostgres()
    } revive: { _ in
    }
  }

  /// Fills a quarter, sends it, kills at a random moment of the sending, and sends again what was not
  /// acknowledged; then the next quarter.
  private func repeatedly(
    _ strike: (LivingService) throws -> Void, revive: (LivingService) throws -> Void
  ) async throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let login = try service.jalon(
      ["connexion", LivingService.holder], input: LivingService.password + "\n")
    try #require(login.status == 0, "\(login.errors)")
    for quarter in try openQuarters(service).prefix(Self.rounds) {
      try fill(quarter, service)
      let (command, url) = (service.command, service.url)
      let sending = Task.detached { try command.run(Self.send(quarter), service: url) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...250)))
      try strike(service)
      let first = try await sending.value
      try revive(service)
      if first.status != 0 { try sendUntilReceived(quarter, service) }
      try expectOnce(quarter, service)
    }
  }

  private static func send(_ quarter: String) -> [String] {
    ["saisie", "envoyer", LivingService.project, quarter, "--confirmer", LivingService.project]
  }

  private func openQuarters(_ service: LivingService) throws -> [String] {
    let seen = try service.jalon(["projet", "voir", LivingService.project, "--brut"])
    let quarters = seen.output.split(separator: "\n").filter { $0.contains("à saisir") }
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    try #require(quarters.count >= 3, "\(seen.output)\(seen.errors)")
    return quarters
  }

  /// Each required cell is given as not available, with a reason.
  private func fill(_ quarter: String, _ service: LivingService) throws {
    let open = try service.jalon(["saisie", "controler", LivingService.project, quarter])
    let values = (open.output + open.errors).split(separator: " ")
      .filter { $0.count == 3 && $0.first?.isUppercase == true && $0.last?.isNumber == true }
      .map { "\($0)=nd:panne" }
    let filled = try service.jalon(
      ["saisie", "definir", LivingService.project, quarter] + Set(values).sorted())
    try #require(filled.status == 0, "\(filled.errors)")
  }

  /// As a holder would: once more, until it is received.
  private func sendUntilReceived(_ quarter: String, _ service: LivingService) throws {
    for _ in 0..<10 {
      let answer = try service.jalon(Self.send(quarter))
      if answer.status == 0 { return }
      // 9: the service does not answer. Anything else would be a loss.
      try #require(answer.status == 9, "\(answer.output)\(answer.errors)")
    }
    Issue.record("\(quarter) was never received")
  }

  /// Sent as version 1: neither lost nor there twice.
  private func expectOnce(_ quarter: String, _ service: LivingService) throws {
    var seen = try service.jalon(["projet", "voir", LivingService.project, "--brut"])
    for _ in 0..<20 where seen.status == 9 {
      Thread.sleep(forTimeInterval: 0.5)
      seen = try service.jalon(["projet", "voir", LivingService.project, "--brut"])
    }
    let line = seen.output.split(separator: "\n").first { $0.contains(quarter) }
    #expect(line?.contains("envoyé\t1") == true, "\(seen.output)\(seen.errors)")
  }
}
