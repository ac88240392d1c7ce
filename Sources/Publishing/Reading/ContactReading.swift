import Foundation
import Monitoring

/// What may be told of the people whom projects support, invited and met. A count is told only where, in
/// each project of the area, it and what separates it from every count that is told is nobody or at least
/// eleven people: so that neither a difference between two counts, nor one between two areas, nor what a
/// project knows of itself leaves a few people of another.
struct ContactReading {
  static let least = 11

  private let numbers: [WaveNumbers]
  private let responses: [Int]

  /// Nil where no project of the area declared anything.
  init?(_ subject: RawWave.Subject, _ declared: [UUID: WaveNumbers]) {
    let asked = subject.turnout.filter { $0.leftover == nil }
    let numbers = asked.map { declared[$0.projectID] ?? WaveNumbers() }
    guard numbers.contains(where: { $0 != WaveNumbers() }) else { return nil }
    self.numbers = numbers
    responses = asked.map(\.responses)
  }

  var published: PublishedContacts {
    // Answers are told elsewhere, and so is what separates them from each count.
    var told: [[Int]] = [responses]
    func figure(_ part: KeyPath<WaveNumbers, Int?>) -> PublishedFigure {
      let counts = numbers.compactMap { $0[keyPath: part] }
      guard counts.count == numbers.count else { return .none }
      guard counts.allSatisfy(Self.isTold), told.allSatisfy({ isApart(counts, from: $0) }) else {
        return .hidden
      }
      told.append(counts)
      return .value(Decimal(counts.reduce(0, +)))
    }
    let population = figure(\.population)
    let invited = figure(\.invited)
    let reached = figure(\.reached)
    return PublishedContacts(
      population: population, invited: invited, reached: reached, refused: figure(\.refused))
  }

  private static func isTold(_ count: Int) -> Bool {
    count == 0 || count >= least
  }

  private func isApart(_ counts: [Int], from others: [Int]) -> Bool {
    zip(counts, others).allSatisfy { Self.isTold(abs($0 - $1)) }
  }
}
