extension ResponseClasses {
  /// S = √(Σ Nₕ(ρₕ − ρ̄)²/N): how much the chance of answering varies from class to class. The
  /// R-indicator is 1 − 2S.
  /// Source: B. Schouten, F. Cobben and J. Bethlehem, Survey Methodology 35 (2009) 101–113.
  package var variation: Double { squaredVariation.squareRoot() }

  /// The same without the part due to chance, at least 0. Nil when a class has a single person.
  package var adjustedVariation: Double? {
    guard supported.allSatisfy({ $0 > 1 }) else { return nil }
    let bias = zip(supported, rates).reduce(0) { sum, part in
      let (size, rate) = (Double(part.0), part.1)
      let weight = size / everyone - size * size / (everyone * everyone)
      return sum + weight * rate * (1 - rate) / (size - 1)
    }
    return max(0, squaredVariation - bias).squareRoot()
  }

  /// S/ρ̄.
  package var variationCoefficient: Double { variation / rate }

  /// S/(2ρ̄): the most that these classes can shift a share.
  package var largestBiasOfShare: Double { variationCoefficient / 2 }

  /// √(Nₕ/N)(ρₕ − ρ̄): above 0 for a class that answers more than the others.
  package var partialIndicators: [Double] {
    zip(supportedShares, rates).map { $0.squareRoot() * ($1 - rate) }
  }

  private var squaredVariation: Double {
    zip(supportedShares, rates).reduce(0) { $0 + $1.0 * ($1.1 - rate) * ($1.1 - rate) }
  }
}
