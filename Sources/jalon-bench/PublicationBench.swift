import Dataset
import Foundation
import Monitoring
import Publishing

/// How long a whole programme takes to protect: 16 projects, 12 quarters, 30 indicators with four
/// breakdowns, four axes, the region; then the same again, after one, two and three releases with
/// corrections of a few people between each.
struct PublicationBench {
  func run() throws {
    var dataset = FullProgramme(seed: 2021).dataset()
    let clock = ContinuousClock()
    print("protecting \(dataset.observations.count) values")
    var releases: [FormerRelease] = []
    for round in 0...3 {
      let start = clock.now
      let made = try Publication.protecting(dataset, after: releases)
      let aim = round == 0 ? 15 : 45
      print(
        "  after \(round) releases: \(shown(start.duration(to: clock.now) / .seconds(1))) s "
          + "(aim: \(aim)), \(made.waiting.count) records wait")
      releases.append(made.former)
      dataset.correctSome(round)
    }
  }
}

extension CallDataset {
  /// Adds one to three people to twenty totals, each in a new version of its quarter.
  fileprivate mutating func correctSome(_ round: Int) {
    let totals = observations.indices.filter { observations[$0].cell.categoryID == nil }
    for correction in 0..<20 {
      let index = totals[(correction * 911 + round * 47) % totals.count]
      guard case .number(let value) = observations[index].measured else { continue }
      let people = Decimal(1 + (correction + round) % 3)
      observations[index].entry.measured = .number(value + people)
      let (project, quarter) = (observations[index].projectID, observations[index].quarter)
      for own in quarters.indices
      where quarters[own].projectID == project && quarters[own].quarter == quarter {
        quarters[own].version += 1
      }
    }
  }
}
