import Foundation
import TestSupport
import Testing

/// A service that is there and does not answer: work goes on without it.
struct FrozenServiceTests {
  private let service: LivingService
  private let proxy: FaultProxy

  init() throws {
    service = try LivingService()
    try service.start()
    let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
    proxy = try FaultProxy(before: port, droppingPercent: 0, seed: 7)
  }

  @Test func `work goes on at once on this computer, and says where it is kept`() throws {
    defer { service.stop() }
    defer { proxy.stop() }
    let login = try jalon("connexion \(LivingService.holder)", input: LivingService.password + "\n")
    try #require(login.status == 0, "\(login.errors)")
    for line in Self.lines(1) {
      let result = try jalon(line)
      try #require(result.status == 0, "\(line): \(result.errors)")
      Self.expect(line, result, isKept: "ici et sur le serveur")
    }
    // It answers what is read, not what is written.
    proxy.hold("PUT ")
    for line in Self.lines(2) {
      Self.expect(
        line, try done(line),
        isKept: "ici seulement\u{A0}: le service n’a pas encore répondu")
    }
    proxy.hold("")
    for line in Self.lines(3) {
      let result = try done(line)
      #expect(result.errors.contains("Le service ne répond pas"), "\(line): \(result.errors)")
    }
    proxy.hold(nil)
    for line in Self.lines(4) {
      Self.expect(line, try jalon(line), isKept: "ici et sur le serveur")
    }
  }

  /// A value of a quarter that a script sets says no more than that it is kept.
  private static func expect(_ line: String, _ result: JalonCommand.Result, isKept place: String) {
    let said = line.hasPrefix("saisie") ? "Enregistré" : place
    #expect(result.output.contains(said), "\(line): \(result.output)")
  }

  /// Something new of each kind.
  private static func lines(_ number: Int) -> [String] {
    let project = LivingService.project
    return [
      "saisie definir \(project) 2025-T1 N01=\(number)",
      "depenses definir \(project) 2025 64=\(number)/\(number)",
      "bilan ecrire \(project) 2025 prevu --texte \(number)-ports",
    ]
  }

  private func done(_ line: String) throws -> JalonCommand.Result {
    let result = try jalon(line)
    #expect(result.status == 0, "\(line): \(result.errors)")
    return result
  }

  private func jalon(_ line: String, input: String = "") throws -> JalonCommand.Result {
    try service.command.run(
      line.split(separator: " ").map(String.init), input: input, service: proxy.address)
  }
}
