package import Dataset
import Disclosure
package import Monitoring

/// How much of a publication is shown and hidden, without any value.
package struct ProtectionGauge: Sendable {
  /// A value that is printed in one place, whole or not at all; a proportion is one.
  package struct Value: Sendable {
    /// What the table is about, in French.
    package let table: String
    package let area: Area
    /// From 1, totals and years of axes and of the call, to 4, quarters and categories of projects.
    package let level: Int
    package let isShown: Bool
    /// Under the threshold itself, in one of its parts.
    package let isSmall: Bool
    /// It had to be hidden: no pattern that hides lesser values protects as much.
    package let isForced: Bool
    /// The same for values that are the same sum, such as a total and the year of a first year.
    package let sum: String
  }

  package let values: [Value]
  /// Values of indicators that are not told, each once.
  package let hidden: [HiddenFigure]
  /// How finely each question is told over each area.
  package let answers: [Answers]
  /// How many changes since former releases are not told yet.
  package let waitingRecords: Int

  package struct Answers: Sendable, Hashable {
    package let wave: Wave
    /// « Qui vous accompagne ? », or with one of several answers « Qui vous accompagne ? (un proche) ».
    package let question: String
    package let area: Area
    package let detail: AnswerDetail
    /// How many people of the area answered the survey, which is told.
    package let responses: Int
  }

  package struct Wave: Sendable, Hashable {
    package let title: String
    package let quarter: Quarter
  }

  /// Counts without what must be hidden for itself.
  package struct Count: Sendable, Hashable {
    package var shown = 0
    package var small = 0
    package var hidden = 0
    /// Of those hidden, which had to be.
    package var forced = 0
  }

  /// Protects a dataset, and says only how much of it could be told.
  package static func measure(
    _ dataset: CallDataset, after earlier: [FormerRelease] = [], effort: Publication.Effort
  ) throws(PublicationRefusal) -> ProtectionGauge {
    try ProtectedDataset.protect(
      dataset, after: earlier, effort: effort == .released ? .released : .working
    ).gauge
  }

  /// By level and area.
  package var counts: [Int: [Area: Count]] {
    var counts: [Int: [Area: Count]] = [:]
    for value in values {
      counts[value.level, default: [:]][value.area, default: Count()].add(value)
    }
    return counts
  }

  init(
    _ tables: [ProtectedCountTable], answers told: [ToldTable], of dataset: CallDataset
  ) {
    let names = FigureNames(dataset)
    waitingRecords = dataset.waiting.count
    hidden = tables.flatMap { $0.hiddenFigures(names) }
    values = tables.flatMap(Self.values)
    answers = told.flatMap(\.gauged)
  }

  private static func values(of protected: ProtectedCountTable) -> [Value] {
    let table = protected.table
    let printed = table.sums.filter { $0.standing == .shown || $0.standing == .hidden }
    var order: [String] = []
    var parts: [String: [CountTable.Sum]] = [:]
    for sum in printed {
      let value = table.figureKey(sum.key)?.value ?? sum.key
      if parts[value] == nil { order.append(value) }
      parts[value, default: []].append(sum)
    }
    return order.compactMap { key in
      guard let sums = parts[key], let printing = protected.printings[sums[0].key] else {
        return nil
      }
      let reasons = sums.compactMap { protected.reasons[$0.key] }
      let cells = sums.map { $0.parts.sorted().map(String.init).joined(separator: "+") }
      return Value(
        table: table.title, area: printing.area, level: printing.level.rawValue,
        isShown: sums.allSatisfy { $0.standing == .shown },
        isSmall: reasons.contains(.sensitive),
        isForced: reasons.contains {
          if case .forced = $0 { true } else { false }
        }, sum: cells.joined(separator: " "))
    }
  }
}

extension ProtectionGauge.Count {
  fileprivate mutating func add(_ value: ProtectionGauge.Value) {
    if value.isShown {
      shown += 1
    } else if value.isSmall {
      small += 1
    } else {
      hidden += 1
      if value.isForced { forced += 1 }
    }
  }
}
