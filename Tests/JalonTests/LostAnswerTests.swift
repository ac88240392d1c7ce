import Foundation
import TestSupport
import Testing

/// The service has the copy of a draft, and this computer was never told so.
struct LostAnswerTests {
  private enum Entered: CaseIterable {
    case quarter, money, words

    /// Where the draft is kept is said at the end of a screen alone, for a quarter.
    func isSaid(_ words: String, _ result: JalonCommand.Result) -> Bool {
      result.status == 0 && (self == .quarter || result.output.contains(words))
    }

    func saving(_ value: Int) -> [String] {
      switch self {
      case .quarter: ["saisie", "definir", LivingService.project, "2025-T1", "N01=\(value)"]
      case .money: ["depenses", "definir", LivingService.project, "2025", "64=\(value)/\(value)"]
      case .words:
        ["bilan", "ecrire", LivingService.project, "2025", "prevu", "--texte", "\(value)"]
      }
    }
  }

  @Test func `a copy whose answer was lost is not taken for another computer's`() throws {
    let service = try LivingService()
    defer { service.stop() }
    try service.start()
    let port = try #require(URL(string: service.url)?.port.flatMap { UInt16(exactly: $0) })
    let proxy = try FaultProxy(before: port, droppingPercent: 0, seed: 7)
    defer { proxy.stop() }
    let office = try Self.connected(proxy.address)
    let home = try Self.connected(service.url)
    for entered in Entered.allCases {
      let first = try office.run(entered.saving(1), service: proxy.address)
      #expect(entered.isSaid("sur le serveur", first), "\(first)")
      // The service has this one, and nobody hears of it.
      proxy.drop(percent: 100, of: "PUT ")
      let former = proxy.counts.dropped
      let lost = try office.run(entered.saving(2), service: proxy.address)
      #expect(entered.isSaid("ici seulement", lost), "\(lost)")
      #expect(proxy.counts.dropped > former)
      proxy.drop(percent: 0)
    }
    service.killService()
    for entered in Entered.allCases {
      let alone = try office.run(entered.saving(3), service: proxy.address)
      #expect(entered.isSaid("ici seulement", alone), "\(alone)")
    }
    try service.start()
    for entered in Entered.allCases {
      let after = try office.run(entered.saving(4) + ["--sans-question"], service: proxy.address)
      #expect(entered.isSaid("sur le serveur", after), "\(after)")
      #expect(!(after.output + after.errors).contains("Brouillon repris"), "\(after)")
      // A second computer is another computer.
      let other = try home.run(entered.saving(5), service: service.url)
      #expect(other.status == 0 && other.output.contains("Brouillon repris"), "\(other)")
      let met = try office.run(entered.saving(6) + ["--sans-question"], service: proxy.address)
      #expect(met.status == 8, "\(met)")
    }
  }

  private static func connected(_ address: String) throws -> JalonCommand {
    let computer = JalonCommand()
    let result = try computer.run(
      ["connexion", LivingService.holder], input: LivingService.password + "\n", service: address)
    try #require(result.status == 0, "\(result.errors)")
    return computer
  }
}
