/// The sums behind all measures of spread, in one pass over the groups. Simulations compute them
/// thousands of times, so the loop avoids closures.
struct SpreadSums {
  let anchors: Anchors
  /// Σ w(y − mean)².
  let squares: Double
  let toMean: Distance
  let toBest: Distance
  let toReference: Distance

  /// What the values are compared with.
  struct Anchors {
    let mean: Double
    let best: Double
    /// NaN when there is none.
    let reference: Double
  }

  /// Σ |y − anchor|, plain and weighted by people.
  struct Distance {
    let plain: Double
    let weighted: Double
  }

  init(of values: [Double], weights: [Double], _ anchors: Anchors) {
    let (mean, best, reference) = (anchors.mean, anchors.best, anchors.reference)
    var squares = 0.0
    var (plainMean, plainBest, plainReference) = (0.0, 0.0, 0.0)
    var (weightedMean, weightedBest, weightedReference) = (0.0, 0.0, 0.0)
    var place = 0
    while place < values.count {
      let value = values[place]
      let weight = weights[place]
      let away = value - mean
      squares += weight * away * away
      plainMean += away.magnitude
      weightedMean += weight * away.magnitude
      let fromBest = (value - best).magnitude
      plainBest += fromBest
      weightedBest += weight * fromBest
      let fromReference = (value - reference).magnitude
      plainReference += fromReference
      weightedReference += weight * fromReference
      place += 1
    }
    self.anchors = anchors
    self.squares = squares
    toMean = Distance(plain: plainMean, weighted: weightedMean)
    toBest = Distance(plain: plainBest, weighted: weightedBest)
    toReference = Distance(plain: plainReference, weighted: weightedReference)
  }
}
