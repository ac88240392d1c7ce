/// Runs of neighbouring quarters, so that no line is drawn through a missing one.
enum Stretch {
  struct Place {
    var index: Int
    var value: Double
  }

  /// Neighbouring values, without a gap between them.
  static func unbroken(_ values: [Double?]) -> [[Place]] {
    var result: [[Place]] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if let last = result.last?.last, last.index == index - 1 {
        result[result.count - 1].append(Place(index: index, value: value))
      } else {
        result.append([Place(index: index, value: value)])
      }
    }
    return result
  }

  /// Runs of places of which each belongs with the one before it.
  static func parted(_ run: [Place], _ belong: (Place, Place) -> Bool) -> [[Place]] {
    var result: [[Place]] = []
    for place in run {
      if let last = result.last?.last, belong(last, place) {
        result[result.count - 1].append(place)
      } else {
        result.append([place])
      }
    }
    return result
  }

  /// Stretches over which the value stays the same.
  static func level(_ values: [Double?]) -> [[Place]] {
    var result: [[Place]] = []
    for point in unbroken(values).flatMap({ $0 }) {
      if let last = result.last?.last, last.index == point.index - 1, last.value == point.value {
        result[result.count - 1].append(point)
      } else {
        result.append([point])
      }
    }
    return result
  }
}
