/// The codes by which an expression names cells: indicators with their dimensions, dimensions with their
/// categories.
package struct CellNames: Sendable {
  private let dimensionsOf: [String: [String]]
  private let categoriesOf: [String: [String]]

  package init(
    dimensionsOf indicators: [String: [String]], categoriesOf dimensions: [String: [String]]
  ) {
    dimensionsOf = indicators
    categoriesOf = dimensions
  }

  package init(_ indicators: [Indicator], _ disaggregations: [Disaggregation]) {
    self.init(
      dimensionsOf: Dictionary(
        indicators.map { ($0.code, $0.disaggregationCodes) },
        uniquingKeysWith: { first, _ in first }),
      categoriesOf: Dictionary(
        disaggregations.map { ($0.code, $0.categories.map(\.code)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// `I02`, `I02.femmes`, `I02.genre.femmes`, then `.numerateur` or `.denominateur`, then `.avant`.
  package func reference(
    _ name: String, ofRule code: String
  ) throws(CrossRuleError) -> NamedCell {
    var parts = name.split(separator: ".").map(String.init)
    var reference = NamedCell(name: name, indicatorCode: parts.first?.uppercased() ?? "")
    guard let dimensions = dimensionsOf[reference.indicatorCode] else {
      throw refusal(code, name, "aucun indicateur n’a ce code")
    }
    parts.removeFirst()
    if parts.last == "avant" {
      reference.isFormer = true
      parts.removeLast()
    }
    if let side = parts.last.flatMap(NamedCell.Side.init(rawValue:)), side != .figure {
      reference.side = side
      parts.removeLast()
    }
    guard !parts.isEmpty else { return reference }
    let wanted = parts.count == 2 ? dimensions.filter { $0 == parts[0] } : dimensions
    let found = wanted.filter { categoriesOf[$0]?.contains(parts[parts.count - 1]) == true }
    guard parts.count < 3, let dimension = found.first else {
      throw refusal(code, name, "l’indicateur n’a pas cette modalité")
    }
    guard found.count == 1 else {
      throw refusal(
        code, name,
        "plusieurs ventilations ont cette modalité. Écrire \(reference.indicatorCode).\(dimension).\(parts[0])"
      )
    }
    reference.dimensionCode = dimension
    reference.categoryCode = parts[parts.count - 1]
    return reference
  }

  private func refusal(_ code: String, _ name: String, _ why: String) -> CrossRuleError {
    CrossRuleError(sentence: "La règle \(code) nomme ${\(name)}\u{A0}: \(why).")
  }
}
