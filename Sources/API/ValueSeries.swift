package import Foundation
package import Monitoring

/// The plain numbers of a cell, quarter after quarter, as `"33"` or `"36/40"`, and `""` where there is none: an object for
/// each took most of the time in which a quarter opens.
package struct ValueSeries: Sendable, Codable, Hashable {
  package var indicator: UUID
  package var category: UUID?
  package var first: Quarter
  package var values: [String]
  /// As many as values.
  package var versions: [Int]

  enum CodingKeys: String, CodingKey {
    case versions
    case indicator = "indicateur"
    case category = "modalite"
    case first = "depuis"
    case values = "valeurs"
  }
}

extension ValueSeries {
  /// Series of the numbers about which nothing is said, and all that is left.
  static func gathered(
    _ observations: [Observation]
  ) -> (series: [ValueSeries], others: [Observation]) {
    var plain: [Cell: [Observation]] = [:]
    var order: [Cell] = []
    var others: [Observation] = []
    for observation in observations {
      guard observation.entry.isPlain else {
        others.append(observation)
        continue
      }
      if plain[observation.entry.cell] == nil { order.append(observation.entry.cell) }
      plain[observation.entry.cell, default: []].append(observation)
    }
    return (order.compactMap { ValueSeries($0, plain[$0] ?? []) }, others)
  }

  private init?(_ cell: Cell, _ observations: [Observation]) {
    let quarters = observations.map(\.quarter)
    guard let first = quarters.min(), let last = quarters.max() else { return nil }
    indicator = cell.indicatorID
    category = cell.categoryID
    self.first = first
    let count = first.distance(to: last) + 1
    values = Array(repeating: "", count: count)
    versions = Array(repeating: 0, count: count)
    for observation in observations {
      let place = first.distance(to: observation.quarter)
      values[place] = observation.entry.measured.asPlainText
      versions[place] = observation.version
    }
  }

  func observations(of project: UUID) -> [Observation] {
    let cell = Cell(indicatorID: indicator, categoryID: category)
    return zip(values, versions).enumerated().compactMap { place, pair in
      Measured(plainText: pair.0).map {
        Observation(
          projectID: project, quarter: first.moved(by: place),
          entry: CellEntry(cell: cell, measured: $0), version: pair.1)
      }
    }
  }
}

extension CellEntry {
  fileprivate var isPlain: Bool {
    if case .missing = measured { return false }
    return reason == nil && reasonText == nil && comment == nil && formula == nil
  }
}

extension Measured {
  fileprivate var asPlainText: String {
    switch self {
    case .number(let number): "\(number)"
    case .quotient(let upper, let lower): "\(upper)/\(lower)"
    case .missing: ""
    }
  }

  fileprivate init?(plainText: String) {
    let parts = plainText.split(separator: "/", omittingEmptySubsequences: false)
      .map { Numeral($0)?.decimal }
    switch (parts.first ?? nil, parts.count) {
    case (let number?, 1): self = .number(number)
    case (let upper?, 2):
      guard let lower = parts[1] else { return nil }
      self = .quotient(numerator: upper, denominator: lower)
    default: return nil
    }
  }
}
