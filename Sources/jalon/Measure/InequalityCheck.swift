import Statistics

extension InequalityTable {
  /// Names the line of the first value that no group can have.
  ///
  /// - Parameter scale: what stands for everybody.
  func check(scale: Double) throws {
    guard scale > 0 else { return }
    switch content {
    case .estimates(let estimates, let populations, let errors):
      try refuse("L’estimation", estimates) {
        0 <= $0 && $0 <= scale
      } help: {
        "Une valeur va de 0 à \(MeasureUnit.plain.words(scale))\u{A0}: la corriger, ou donner "
          + "l’échelle avec --echelle."
      }
      try refuse("La population", populations ?? []) { $0 >= 0 }
      try refuse("L’erreur type", errors ?? []) { $0 >= 0 }
    case .counts(let counts):
      try refuse("L’effectif", counts.map { Double($0.events) }) { $0 >= 0 }
      try refuse("La population", counts.map { Double($0.people) }) { $0 >= 0 }
      let excess = counts.map { Double($0.people - $0.events) }
      if let place = excess.firstIndex(where: { $0 < 0 }) {
        throw Failure(
          .refused, EstimateRefusal.numeratorAboveDenominator.rawValue,
          "L’effectif dépasse la population, ligne \(lineNumbers[place]).",
          "Corriger les données, puis recommencer.")
      }
    }
  }

  private func refuse(
    _ name: String, _ values: [Double?], unless isPossible: (Double) -> Bool,
    help: () -> String = { "Corriger les données, puis recommencer." }
  ) throws {
    for (value, line) in zip(values, lineNumbers) {
      guard let value, !isPossible(value) else { continue }
      throw Failure(
        .refused, EstimateRefusal.estimateOutsideScale.rawValue,
        "\(name) «\u{A0}\(MeasureUnit.plain.words(value))\u{A0}», ligne \(line), est impossible.",
        help())
    }
  }
}

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
