import Statistics

extension InequalityDataset {
  /// The place of the first group below 0 or above the scale, from 0.
  var firstValueOffScale: Int? {
    guard scale.isFinite, scale > 0 else { return nil }
    return estimates.firstIndex { $0.map { $0 < 0 || $0 > scale } ?? false }
  }

  /// Names the group.
  func requireValuesOnScale() throws {
    guard let place = firstValueOffScale, let value = estimates[place] else { return }
    throw Failure(
      .refused, EstimateRefusal.estimateOutsideScale.rawValue,
      "L’estimation «\u{A0}\(MeasureUnit.plain.words(value))\u{A0}» du groupe \(place + 1) est impossible.",
      "Une valeur va de 0 à l’échelle, scale.")
  }
}
