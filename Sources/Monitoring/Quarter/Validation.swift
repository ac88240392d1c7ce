package import Foundation
import Writing

extension QuarterReport {
  /// Everything to settle before these entries can be sent, errors first, then in reading order.
  /// The front shows it while typing; the service decides by it.
  package func check(_ entries: [CellEntry]) -> [Finding] {
    let byCell = Dictionary(entries.map { ($0.cell, $0) }, uniquingKeysWith: { _, last in last })
    var findings = checkWhole(entries, byCell)
    for cell in cells {
      guard let entry = byCell[cell] else { continue }
      findings += errors(in: entry)
      if findings.allSatisfy({ $0.cell != cell }) {
        findings += alerts(in: entry)
      }
    }
    for indicator in indicators {
      findings += breakdownErrors(of: indicator, byCell)
    }
    return findings.filter { $0.severity == .error } + findings.filter { $0.severity == .alert }
  }

  private func checkWhole(_ entries: [CellEntry], _ byCell: [Cell: CellEntry]) -> [Finding] {
    var findings: [Finding] = []
    if quarter.end < startsOn || quarter.start > endsOn {
      findings.append(
        Finding(
          .error, "outside_project_life", nil,
          "Le trimestre \(quarter.label) est hors de la vie du projet \(projectCode). Choisir un autre trimestre."
        ))
    }
    if today < quarter.start {
      findings.append(
        Finding(
          .error, "quarter_not_begun", nil,
          "Le trimestre \(quarter.label) n’a pas commencé. Attendre son début pour le saisir."))
    }
    let known = Set(cells)
    for entry in entries where !known.contains(entry.cell) {
      findings.append(
        Finding(
          .error, "unknown_cell", entry.cell,
          "Une valeur est donnée pour une case qui n’existe pas dans ce projet. La retirer."))
    }
    for indicator in indicators where indicator.isRequired {
      let total = Cell(indicatorID: indicator.id)
      if byCell[total] == nil {
        findings.append(
          Finding(
            .error, "missing_value", total,
            "\(indicator.code) n’est pas rempli. Donner une valeur, ou nd si elle n’est pas disponible."
          ))
      }
    }
    return findings
  }

  private func errors(in entry: CellEntry) -> [Finding] {
    guard let indicator = indicator(of: entry.cell) else { return [] }
    let name = label(of: entry.cell)
    func error(_ rule: String, _ message: String) -> [Finding] {
      [Finding(.error, rule, entry.cell, message)]
    }
    switch entry.measured {
    case .missing:
      return entry.reason == nil && entry.comment == nil
        ? error("missing_reason", "\(name) est donné comme manquant sans motif. Donner un motif.")
        : []
    case .number(let value):
      if indicator.measure.isQuotient {
        return error(
          "quotient_expected",
          "\(name) s’écrit avec deux nombres, par exemple 12 / 40. Donner les deux.")
      }
      return valueErrors(value, indicator, name).flatMap { error($0.rule, $0.message) }
    case .quotient(let numerator, let denominator):
      if !indicator.measure.isQuotient {
        return error("number_expected", "\(name) s’écrit avec un seul nombre. N’en donner qu’un.")
      }
      if denominator <= 0 {
        return error(
          "denominator_positive",
          "\(name) est divisé par \(text(denominator)). Donner un nombre plus grand que 0, ou so si la question est sans objet."
        )
      }
      if numerator < 0 {
        return error(
          "negative_value", "\(name) est négatif (\(text(numerator))). Donner 0 ou plus.")
      }
      if indicator.measure == .proportion, numerator > denominator {
        return error(
          "numerator_above_denominator",
          "\(name) : \(text(numerator)) dépasse \(text(denominator)). Corriger l’un des deux nombres."
        )
      }
      return []
    }
  }

  private func valueErrors(
    _ value: Decimal, _ indicator: Indicator, _ name: String
  ) -> [(rule: String, message: String)] {
    if value < 0, indicator.measure != .score {
      return [("negative_value", "\(name) est négatif (\(text(value))). Donner 0 ou plus.")]
    }
    if value.rounded(to: indicator.decimals) != value {
      let allowed =
        indicator.decimals == 0
        ? "un nombre entier" : "au plus \(indicator.decimals) chiffre(s) après la virgule"
      return [("too_many_decimals", "\(name) (\(text(value))) doit être \(allowed). Arrondir.")]
    }
    return []
  }

  /// A breakdown may leave a rest, which is « inconnu », but never pass its total.
  private func breakdownErrors(of indicator: Indicator, _ byCell: [Cell: CellEntry]) -> [Finding] {
    let total = Cell(indicatorID: indicator.id)
    guard let whole = byCell[total]?.measured, indicator.measure != .mean else { return [] }
    return breakdowns(of: indicator).compactMap { dimension in
      let parts = dimension.categories.compactMap {
        byCell[Cell(indicatorID: indicator.id, categoryID: $0.id)]?.measured
      }
      guard !parts.isEmpty else { return nil }
      // A proportion's people add up twice: those counted, and those among whom they are counted.
      let sums = [\Measured.volume, \Measured.upper].map { side in
        (sum: parts.compactMap { $0[keyPath: side] }.reduce(0, +), whole: whole[keyPath: side])
      }
      for (sum, whole) in sums {
        guard let whole, sum > whole else { continue }
        return Finding(
          .error, "breakdown_above_total", total,
          "\(indicator.code) par \(dimension.name.lowercased()) : la somme (\(text(sum))) dépasse le total (\(text(whole))). Corriger une modalité, ou le total."
        )
      }
      return nil
    }
  }

  func text(_ value: Decimal) -> String { French.terminal.number(value) }
}

extension Measured {
  /// What adds up over categories: the number, or what a quotient is divided by.
  var volume: Decimal? {
    switch self {
    case .number(let value): value
    case .quotient(_, let denominator): denominator
    case .missing: nil
    }
  }

  /// The part of a quotient that is counted.
  var upper: Decimal? {
    if case .quotient(let numerator, _) = self { numerator } else { nil }
  }
}

extension Decimal {
  /// Rounded half away from zero.
  package func rounded(to decimals: Int) -> Decimal {
    var source = self
    var result = Decimal(0)
    NSDecimalRound(&result, &source, decimals, .plain)
    return result
  }
}
