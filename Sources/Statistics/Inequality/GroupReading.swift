extension ComparedGroups {
  init(_ dataset: InequalityDataset) throws(EstimateRefusal) {
    let rows = try DatasetRow.all(dataset)
    let isOrdered = dataset.dimension == .ordered
    let present = rows.filter { !$0.isMissing }
    // A missing group would change the order, whereas unordered groups can still be compared.
    guard present.count == rows.count || !isOrdered else { throw .groupMissing }
    guard present.count >= 2 else { throw .needsTwoGroups }
    let sorted = present.sorted { $0.key(isOrdered).lexicographicallyPrecedes($1.key(isOrdered)) }
    let total = sorted.reduce(0) { $0 + $1.weight }
    guard total.isFinite else { throw .beyondComputation }
    groups = sorted.map {
      Group(
        value: $0.value, weight: $0.weight / total, population: $0.population,
        standardError: $0.standardError)
    }
    self.isOrdered = isOrdered
    isFavourable = dataset.direction == .favourable
    scale = dataset.scale
    if let place = sorted.firstIndex(where: \.isReference) {
      reference = .group(place)
    } else {
      reference = rows.contains(where: \.isReference) ? .missing : .none
    }
    notes = Self.notes(dataset, present: present.count, of: rows.count)
    let first = groups.first?.value ?? 0
    // The mean of equal groups is exactly their value, without rounding.
    mean =
      groups.allSatisfy { $0.value == first }
      ? first : groups.reduce(0) { $0 + $1.weight * $1.value }
    guard mean.isFinite else { throw .beyondComputation }
  }

  private static func notes(_ dataset: InequalityDataset, present: Int, of all: Int) -> [Note] {
    (present < all ? [.someGroupsOnly(present: present, of: all)] : [])
      + (dataset.hasWilsonErrors ? [.wilsonErrorAtTheEnds] : [])
  }
}

/// One row of a dataset.
private struct DatasetRow {
  let estimate: Double?
  let population: Double?
  let standardError: Double?
  let order: Int
  let isReference: Bool
  let isMissing: Bool

  var value: Double { estimate ?? 0 }
  var weight: Double { population ?? 1 }

  func key(_ isOrdered: Bool) -> [Double] {
    isOrdered ? [Double(order)] : [value, weight, standardError ?? 0]
  }

  static func all(_ dataset: InequalityDataset) throws(EstimateRefusal) -> [DatasetRow] {
    let count = dataset.estimates.count
    try check(dataset, count)
    return (0..<count).map { place in
      let estimate = dataset.estimates[place]
      let population = dataset.populations?[place]
      let hasPeople = dataset.populations == nil || (population ?? 0) > 0
      return DatasetRow(
        estimate: estimate, population: population,
        standardError: dataset.standardErrors?[place], order: dataset.order?[place] ?? place,
        isReference: dataset.references?[place] ?? false,
        isMissing: estimate == nil || !hasPeople)
    }
  }

  private static func check(_ dataset: InequalityDataset, _ count: Int) throws(EstimateRefusal) {
    let lengths = [
      dataset.populations?.count, dataset.standardErrors?.count, dataset.order?.count,
      dataset.references?.count,
    ]
    guard lengths.allSatisfy({ $0 == nil || $0 == count }) else { throw .unequalLengths }
    guard count <= 1000 else { throw .groupsTooMany }
    guard dataset.scale.isFinite, dataset.scale > 0 else { throw .scaleNotPositive }
    let sizes = ((dataset.populations ?? []) + (dataset.standardErrors ?? [])).compactMap(\.self)
    guard (sizes + dataset.estimates.compactMap(\.self)).allSatisfy(\.isFinite) else {
      throw .notANumber
    }
    guard sizes.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
    if dataset.dimension == .ordered, let order = dataset.order, Set(order).count < count {
      throw .orderUnclear
    }
    guard (dataset.references ?? []).filter(\.self).count <= 1 else { throw .severalReferences }
  }
}
