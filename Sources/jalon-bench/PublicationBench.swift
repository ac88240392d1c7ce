import Dataset
import Foundation
import Publishing

/// How long a whole programme takes to protect: 16 projects, 12 quarters, 30 indicators with four
/// breakdowns, four axes, the region; then the same again, after a first publication.
struct PublicationBench {
  func run() throws {
    let dataset = FullProgramme(seed: 2021).dataset()
    let clock = ContinuousClock()
    var start = clock.now
    let first = try Publication.protecting(dataset, after: [])
    print(
      "protecting \(dataset.observations.count) values: "
        + "\(shown(start.duration(to: clock.now) / .seconds(1))) s (aim: 15)")
    start = clock.now
    let second = try Publication.protecting(dataset, after: [FormerRelease(ledger: first.ledger)])
    print("  after a first publication: \(shown(start.duration(to: clock.now) / .seconds(1))) s")
    guard first.publication.text == second.publication.text else {
      throw BenchFailure(message: "the same data were published in two ways")
    }
  }
}
