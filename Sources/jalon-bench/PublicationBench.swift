import Dataset
import Demonstration
import Foundation
import Monitoring
import Publishing

/// How long a whole programme takes to protect: 16 projects, 12 quarters, 30 indicators with four
/// breakdowns, four axes, the region; then the same again, after a first publication. And how much of
/// the demonstration can be told.
struct PublicationBench {
  func run() throws {
    try measureDemonstration()
    let dataset = FullProgramme(seed: 2021).dataset()
    let clock = ContinuousClock()
    var start = clock.now
    let first = try Publication.protecting(dataset, after: [])
    print(
      "protecting \(dataset.observations.count) values: "
        + "\(shown(start.duration(to: clock.now) / .seconds(1))) s (aim: 15)")
    start = clock.now
    let second = try Publication.protecting(dataset, after: [first.ledger])
    print("  after a first publication: \(shown(start.duration(to: clock.now) / .seconds(1))) s")
    guard first.publication.text == second.publication.text else {
      throw BenchFailure(message: "the same data were published in two ways")
    }
  }

  private func measureDemonstration() throws {
    let plan = try Self.decode(DemonstrationPlan.self, "sql/seed/demonstration.json")
    let call = Demonstration.callFile(
      facts: try Self.decode(CallFile.self, "sql/seed/ami-iss-2021.json"), plan: plan, seed: 2021)
    let dataset = DemonstrationDataset(
      call: call, quarters: Demonstration.quarters(call: call, plan: plan, seed: 2021), year: 2024,
      on: plan.pinnedToday
    ).dataset()
    for (name, effort) in [("working", Publication.Effort.working), ("released", .released)] {
      let start = ContinuousClock.now
      let gauge = try ProtectionGauge.measure(dataset, effort: effort)
      let seconds = start.duration(to: .now) / .seconds(1)
      let levels = (1...4).map { level in
        let safe = gauge.values.filter { $0.level == level && !$0.isSmall }
        return "L\(level) \(safe.count { !$0.isShown })/\(safe.count)"
      }
      print(
        "demonstration, \(name): hidden though not small \(levels.joined(separator: ", ")), "
          + "\(shown(seconds)) s")
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    try JSONDecoder().decode(type, from: try Data(contentsOf: URL(filePath: path)))
  }
}
