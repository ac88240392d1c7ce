import Foundation
import Monitoring

/// The target of one project within that of several, which weighs it by its people. Never leaves this
/// module.
struct WeighedTarget {
  var area: Area
  var target: Decimal
  var people: Decimal
}

extension RawTarget {
  /// Of one project; nil where it has no value to tell its people.
  var asWeighed: WeighedTarget? {
    guard case .quotient(_, let people) = actual, let area = members.first else { return nil }
    return WeighedTarget(area: area, target: target, people: people)
  }
}

extension [WeighedTarget] {
  /// Nil without people.
  var mean: Decimal? {
    let people = map(\.people).reduce(0, +)
    return people > 0 ? map { $0.target * $0.people }.reduce(0, +) / people : nil
  }

  /// Between what every reader can tell the mean to lie, who knows all people together but not those of
  /// the hidden projects.
  func bounds(hiding isHidden: (Area) -> Bool) -> (least: Decimal, most: Decimal)? {
    let hidden = filter { isHidden($0.area) }
    guard let least = hidden.map(\.target).min(), let most = hidden.map(\.target).max() else {
      return mean.map { ($0, $0) }
    }
    guard let low = mean(ofHidden: least, isHidden), let high = mean(ofHidden: most, isHidden)
    else { return nil }
    return (low, high)
  }

  /// As if the hidden projects all had one target.
  private func mean(ofHidden target: Decimal, _ isHidden: (Area) -> Bool) -> Decimal? {
    map { own in
      isHidden(own.area)
        ? WeighedTarget(area: own.area, target: target, people: own.people) : own
    }.mean
  }
}
