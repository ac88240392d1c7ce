import Statistics

/// Verdicts that stand in one report are one family: their p-values are adjusted together (Holm).
///
/// - Parameters:
///   - readings: each with its estimate, or why there is none.
///   - family: what readings of one family have in common.
///   - published: what is told of a reading, with its adjusted p-value.
/// - Returns: what is told, family by family, in no order of families.
func publishedByFamily<Reading, Estimate, Cause, Published>(
  _ readings: [(reading: Reading, estimate: Result<Estimate, Cause>)],
  family: (Reading) -> Area, pValue: (Estimate) -> Double,
  established: (Reading, Estimate, Double) -> Published, refused: (Reading, Cause) -> Published
) -> [Published] {
  var published: [Published] = []
  for family in Dictionary(grouping: readings, by: { family($0.reading) }).values {
    let pValues = family.compactMap { try? pValue($0.estimate.get()) }
    var adjusted = ((try? holm(pValues)) ?? pValues)[...]
    for (reading, estimate) in family {
      switch estimate {
      case .success(let estimate):
        published.append(established(reading, estimate, adjusted.removeFirst()))
      case .failure(let cause): published.append(refused(reading, cause))
      }
    }
  }
  return published
}
