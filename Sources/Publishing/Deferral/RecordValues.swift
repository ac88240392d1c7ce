import Dataset
import Disclosure
import Foundation
import Monitoring

/// The values of one record: a total, and what it is broken down into.
struct RecordValues: Equatable {
  var total: Measured?
  var categories: [UUID: Measured] = [:]

  /// The people counted in each place that is printed or can be computed.
  func counts(of indicator: Indicator, _ disaggregations: [Disaggregation]) -> [RecordPlace: Int] {
    var counts: [RecordPlace: Int] = [:]
    func add(_ measured: Measured?, _ place: UUID?) {
      for (part, value) in indicator.counts(in: measured) {
        counts[RecordPlace(place: place, part: part)] = NSDecimalNumber(decimal: value).intValue
      }
    }
    add(total, nil)
    for (category, measured) in categories { add(measured, category) }
    guard indicator.measure.addsUpOverCategories, let total else { return counts }
    for disaggregation in disaggregations {
      let known = disaggregation.categories.compactMap { categories[$0.id] }
      if !known.isEmpty { add(total.rest(after: known), disaggregation.id) }
    }
    return counts
  }

  /// Whether no breakdown holds more people than the total.
  func addsUp(_ indicator: Indicator, _ disaggregations: [Disaggregation]) -> Bool {
    let all = indicator.counts(in: total)
    return disaggregations.allSatisfy { disaggregation in
      all.allSatisfy { part, value in
        let parts = disaggregation.categories.compactMap { categories[$0.id] }
          .flatMap { indicator.counts(in: $0) }.filter { $0.part == part }
        return parts.reduce(0) { $0 + $1.value } <= value
      }
    }
  }
}

/// A place of a record: nil for the total, a category, or a disaggregation for « inconnu ».
struct RecordPlace: Hashable {
  var place: UUID?
  var part: CountPart
}

/// How a record of one indicator changes from one release to the next.
struct RecordChange {
  let indicator: Indicator
  /// Those of the indicator.
  let disaggregations: [Disaggregation]
  let rule: ThresholdRule

  /// Whether no difference that readers could compute is about a few people.
  func isTellable(from old: RecordValues, to new: RecordValues) -> Bool {
    let (before, after) = (
      old.counts(of: indicator, disaggregations), new.counts(of: indicator, disaggregations)
    )
    let places = Set(before.keys).union(after.keys)
    let counts = places.allSatisfy {
      !rule.isSensitive(abs(before[$0, default: 0] - after[$0, default: 0]))
    }
    return counts && isSumTellable(from: old, to: new)
  }

  /// The sum of a mean is about all people of its cell.
  private func isSumTellable(from old: RecordValues, to new: RecordValues) -> Bool {
    guard indicator.measure != .proportion, indicator.isProtected else {
      return true
    }
    func cells(_ values: RecordValues) -> [UUID?: Measured] {
      var cells: [UUID?: Measured] = [:]
      for (category, measured) in values.categories { cells[category] = measured }
      cells[nil] = values.total
      return cells
    }
    let after = cells(new)
    return cells(old).allSatisfy { place, before in
      guard case .quotient(let sum, let people) = before,
        case .quotient(let newSum, let newPeople) = after[place], sum != newSum
      else { return true }
      let fewest = NSDecimalNumber(decimal: min(people, newPeople)).intValue
      return !rule.isSensitive(fewest)
    }
  }
}
