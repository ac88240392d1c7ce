/// One age band, or other stratum, of the people observed and of a reference.
package struct ReferenceStratum: Sendable, Hashable {
  package let exposure: Double
  package let referenceEvents: Double
  package let referenceExposure: Double

  package init(exposure: Double, referenceEvents: Double, referenceExposure: Double) {
    self.exposure = exposure
    self.referenceEvents = referenceEvents
    self.referenceExposure = referenceExposure
  }
}

extension ReferenceStratum {
  /// The events of these people, were they as in the reference: Σ nᵢ · xᵢ/nᵢ of the reference.
  package static func expectedEvents(
    _ strata: [ReferenceStratum]
  ) throws(EstimateRefusal) -> Double {
    var expected = 0.0
    for stratum in strata {
      let numbers = [stratum.exposure, stratum.referenceEvents, stratum.referenceExposure]
      guard numbers.allSatisfy(\.isFinite) else { throw .notANumber }
      guard numbers.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
      guard stratum.referenceExposure > 0 else { throw .denominatorIsZero }
      expected += stratum.exposure * stratum.referenceEvents / stratum.referenceExposure
    }
    guard expected.isFinite else { throw .beyondComputation }
    return expected
  }
}

extension EventCount {
  /// Observed / expected: 1 means as in the reference.
  /// The interval is that of the count. Source: PHEindicatormethods::calculate_ISRatio.
  package func standardisedRatio(
    _ strata: [ReferenceStratum], _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    let expected = try ReferenceStratum.expectedEvents(strata)
    guard expected > 0 else { throw .denominatorIsZero }
    return try scaled(by: 1 / expected, confidence)
  }
}
