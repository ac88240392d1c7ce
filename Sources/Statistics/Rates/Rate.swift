extension EventCount {
  /// Events per `multiplier` units of exposure (people, or people × years).
  package func rate(
    exposure: Double, per multiplier: Double = 1000, _ confidence: Confidence = .percent95
  ) throws(EstimateRefusal) -> Estimate {
    guard exposure.isFinite, multiplier.isFinite else { throw .notANumber }
    guard exposure > 0, multiplier > 0 else { throw .denominatorIsZero }
    return try scaled(by: multiplier / exposure, confidence)
  }

  /// The count times a factor known without error.
  func scaled(by factor: Double, _ confidence: Confidence) throws(EstimateRefusal) -> Estimate {
    try Estimate(
      Double(events) * factor,
      standardError: events == 0 ? nil : Double(events).squareRoot() * factor,
      interval: interval(confidence).multiplied(by: factor))
  }
}
