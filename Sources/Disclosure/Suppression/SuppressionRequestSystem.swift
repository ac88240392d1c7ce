extension SuppressionRequest {
  /// The request as a system, with a table that has all its figures, or what is wrong with it.
  func system(hidesZeros: Bool = false) -> Result<CellSystem, InvalidSuppressionRequest> {
    let cells = rows.first?.count ?? 0
    guard rows.count == values.count else { return .failure(.unevenValues) }
    guard rows.allSatisfy({ $0.count == cells }) else { return .failure(.unevenRows) }
    guard rows.allSatisfy({ $0.allSatisfy { $0 == 0 || $0 == 1 } }) else {
      return .failure(.foreignCoefficient)
    }
    guard values.allSatisfy((0...Self.greatestCount).contains) else {
      return .failure(.foreignValue)
    }
    guard published.allSatisfy(rows.indices.contains) else { return .failure(.unknownFigure) }
    guard width >= 0, threshold >= 0 else { return .failure(.negativeSetting) }
    let forms = rows.map { row in LinearForm(sumOf: row.indices.filter { row[$0] == 1 }) }
    guard let table = Self.table(of: forms, values, cells: cells) else {
      return .failure(.contradiction)
    }
    let out = Set(published)
    let figures = forms.indices.map { index in
      Figure(
        forms[index], standing: out.contains(index) ? .released : .candidate,
        isSensitive: isSensitive(index), leastHidden: hidesZeros || protectsGroups ? 0 : 1)
    }
    guard let system = CellSystem(table: table, figures: figures) else {
      return .failure(.contradiction)
    }
    return .success(system)
  }

  private func isSensitive(_ figure: Int) -> Bool {
    let rule = ThresholdRule(threshold: threshold, protectsZeros: protectsGroups)
    let group = groupSize(of: figure)
    if values[figure] == 0 {
      return protectsGroups && group.map { $0 < ThresholdRule.smallGroup } ?? true
    }
    return rule.isSensitive(values[figure])
      || group.map { rule.disclosesGroup(values[figure], of: $0) } ?? false
  }

  /// The value of the narrowest figure that contains another; nil where none does.
  private func groupSize(of figure: Int) -> Int? {
    let wider = rows.indices.filter { other in
      other != figure && rows[other] != rows[figure]
        && zip(rows[figure], rows[other]).allSatisfy { $0 <= $1 }
    }
    return wider.min { rows[$0].reduce(0, +) < rows[$1].reduce(0, +) }.map { values[$0] }
  }

  /// Doubles hold it exactly, with room for sums.
  private static let greatestCount = 1_000_000_000

  /// Read off if each cell has a figure of its own, else searched.
  private static func table(of forms: [LinearForm], _ values: [Int], cells: Int) -> [Int]? {
    var table = Array(repeating: 0, count: cells)
    var isRead = Array(repeating: false, count: cells)
    for (form, value) in zip(forms, values) where form.terms.count == 1 {
      table[form.terms[0].cell] = value
      isRead[form.terms[0].cell] = true
    }
    let region = FeasibleRegion(
      truth: table, least: Array(repeating: 0, count: cells), most: greatestCount,
      equations: zip(forms, values).map { FeasibleRegion.Equation(form: $0, total: $1) },
      lowerBounds: [])
    if !isRead.contains(false) { return region.contains(table) ? table : nil }
    return region.someTable()
  }
}

/// What is wrong with a request, and how to correct it.
enum InvalidSuppressionRequest: Error {
  case unevenRows, unevenValues, foreignCoefficient, foreignValue, unknownFigure
  case negativeSetting, contradiction

  var sentence: String {
    switch self {
    case .unevenRows:
      "Les lignes n’ont pas toutes la même longueur\u{A0}: donnez à chacune un 0 ou un 1 par case."
    case .unevenValues:
      "Il n’y a pas autant de valeurs que de lignes\u{A0}: donnez une valeur par ligne."
    case .foreignCoefficient:
      "Une ligne contient autre chose que des 0 et des 1\u{A0}: n’y mettez que ces deux nombres."
    case .foreignValue:
      "Une valeur n’est pas un nombre entier de 0 à un milliard\u{A0}: corrigez-la."
    case .unknownFigure:
      "Une position ne correspond à aucune ligne\u{A0}: comptez les lignes à partir de 0."
    case .negativeSetting:
      "Le seuil ou la largeur est négatif\u{A0}: donnez un nombre à partir de 0."
    case .contradiction:
      "Les valeurs se contredisent\u{A0}: aucun tableau de nombres entiers n’a tous ces totaux. "
        + "Vérifiez les lignes et les valeurs."
    }
  }
}
