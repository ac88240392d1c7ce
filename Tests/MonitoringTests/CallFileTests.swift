import Foundation
import Monitoring
import Testing

/// Call files of the first format, with or without their number, are read for ever.
@Suite struct CallFileTests {
  @Test(arguments: [nil, 1]) func `a file of the first format is read`(format: Int?) throws {
    let file = try JSONDecoder().decode(CallFile.self, from: Self.golden(format: format))
    #expect(file.format?.number == format)
    #expect(file.call.code == "AAP-EXEMPLE-2025" && file.call.dueDays == 45)
    #expect(file.call.rules.minimumBudgetEUR == 20_000)
    #expect(file.call.rules.latestEndOn == Day("2027-06-30"))
    #expect(file.call.phases.map(\.name) == ["Lancement", "Fin des projets au plus tard"])
    #expect(file.departments.map(\.code) == ["22", "29", "35"])
    let indicators = file.indicators ?? []
    #expect(
      indicators.map(\.measure.value) == [.count, .amount, .proportion, .mean, .score, .milestone])
    #expect(indicators.map(\.direction.value).contains(.maintain))
    #expect(indicators.map(\.alertThresholds).contains(.usual))
    #expect(indicators.first?.countsPeople == true)
    let goal = try #require(file.projects.first?.goals?["N01"])
    #expect(goal.target == 900 && goal.yearTargets == ["2025": 400, "2026": 500])
  }

  @Test(arguments: [0, 2, 17]) func `a file of another format is refused by its number`(
    format: Int
  ) throws {
    let data = try Self.golden(format: format)
    let refusal = #expect(throws: CallFileRefusal.self) {
      try JSONDecoder().decode(CallFile.self, from: data)
    }
    #expect(
      refusal?.sentence.hasPrefix(
        "Le fichier de l’appel est au format \(format)\u{A0}; cette version de Jalon lit le format 1."
      )
        == true)
  }

  @Test func `every value has one word, and no two have the same`() {
    func isFaithful<Value: Coded>(_ type: Value.Type) -> Bool {
      Set(type.allCases.map(\.word)).count == type.allCases.count
    }
    #expect(isFaithful(ProjectStatus.self) && isFaithful(QuarterReport.State.self))
    #expect(isFaithful(Missing.self) && isFaithful(Reason.self))
    #expect(isFaithful(Finding.Severity.self) && isFaithful(Edition.Kind.self))
    #expect(isFaithful(Indicator.Level.self) && isFaithful(Indicator.Measure.self))
    #expect(isFaithful(Indicator.Direction.self) && isFaithful(Indicator.OverTime.self))
    #expect(isFaithful(Indicator.OverProjects.self))
  }

  private static func golden(format: Int?) throws -> Data {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(
      contentsOf: checkout.appending(path: "Tests/Fixtures/Formats/call-1.json"))
    guard let format else { return data }
    return Data(
      ("{\"format\": \(format)," + String(decoding: data, as: UTF8.self).dropFirst()).utf8)
  }
}
