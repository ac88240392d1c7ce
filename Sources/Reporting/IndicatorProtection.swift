import Disclosure
import Foundation
import Monitoring

/// Where a figure of an indicator stands in the report.
struct FigurePlace: Hashable {
  var indicator: UUID
  /// Nothing for the whole axis.
  var project: UUID?
  var slot: Slot

  enum Slot: Hashable {
    case quarter(Quarter)
    case year, cumulated
    case category(UUID)
    case unknown(dimension: UUID)
  }

  init(_ series: RawSeries, _ slot: Slot) {
    indicator = series.indicator.id
    project = series.project?.id
    self.slot = slot
  }
}

/// Puts all figures of indicators that count people in one system of sums, and tells which to hide.
struct IndicatorProtection {
  /// A quotient holds several counts: those concerned, those not, and all of them.
  private enum Part: CaseIterable {
    case whole, numerator, rest
  }

  private struct CountKey: Hashable {
    var place: FigurePlace
    var part: Part
  }

  private var system: CountSystem<CountKey>
  private var hidden: Set<CountKey> = []
  private let secrecy: Secrecy

  init(secrecy: Secrecy) {
    self.secrecy = secrecy
    system = CountSystem(secrecy: secrecy)
  }

  mutating func add(_ measured: Measured?, of indicator: Indicator, at place: FigurePlace) {
    guard indicator.countsPeople, let measured else { return }
    switch measured {
    case .number(let count): system.add(count, as: CountKey(place: place, part: .whole))
    case .quotient(let numerator, let denominator):
      let whole = CountKey(place: place, part: .whole)
      system.add(denominator, as: whole)
      guard indicator.measure == .proportion else { return }
      let parts = [
        CountKey(place: place, part: .numerator), CountKey(place: place, part: .rest),
      ]
      system.add(numerator, as: parts[0])
      system.add(denominator - numerator, as: parts[1])
      system.relate(whole, toSumOf: parts)
    case .missing: return
    }
  }

  mutating func relate(_ total: FigurePlace, toSumOf parts: [FigurePlace]) {
    for part in Part.allCases {
      system.relate(
        CountKey(place: total, part: part),
        toSumOf: parts.map { CountKey(place: $0, part: part) })
    }
  }

  mutating func settle() {
    hidden = system.hidden()
  }

  func publish(_ measured: Measured?, at place: FigurePlace) -> PublishedValue {
    guard let measured else { return .none }
    let isHidden = Part.allCases.contains { hidden.contains(CountKey(place: place, part: $0)) }
    return isHidden ? .hidden : PublishedValue(measured)
  }

  /// A starting point is a count too.
  func publish(baseline: Decimal?, of indicator: Indicator) -> Figure {
    guard let baseline else { return .none }
    let isCount = indicator.countsPeople && !indicator.measure.isQuotient
    return isCount && secrecy.isSmall(baseline) ? .hidden : .value(baseline)
  }
}
