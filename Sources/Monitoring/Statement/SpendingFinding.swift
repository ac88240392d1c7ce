package import Foundation
package import Writing

/// Why a spending is not taken, or what needs a word of explanation.
package enum SpendingFinding: Sendable, Hashable {
  case empty
  case negative(SubsidyLine)
  case tooPrecise(SubsidyLine)
  case tooLarge(SubsidyLine)
  /// Charges and products differ in a column.
  case unbalanced(Spending.Column, charges: Decimal, products: Decimal)
  case unbalancedInKind(Spending.Column, given: Decimal, received: Decimal)
  case plannedUnspent
  /// More is left than was received of the call.
  case unspentAboveGrant(unspent: Decimal, grant: Decimal)
  /// Planned and spent differ by much, or something is left, and nobody says why.
  case unexplained(SubsidyLine, planned: Decimal, actual: Decimal)

  /// What is wrong and how to mend it.
  package func sentence(in french: French) -> String {
    switch self {
    case .empty: "Aucun montant n’est saisi. En donner avec jalon depenses definir."
    case .negative(let line):
      "\(line.named)\u{A0}: un montant n’est pas négatif. Corriger le montant."
    case .tooPrecise(let line):
      "\(line.named)\u{A0}: un montant a deux décimales au plus. Corriger le montant."
    case .tooLarge(let line):
      "\(line.named)\u{A0}: un montant a neuf chiffres au plus. Corriger le montant."
    case .unbalanced(.planned, let charges, let products):
      "Les charges prévues (\(french.euros(charges))) ne font pas les produits prévus (\(french.euros(products))). \(Self.difference(charges, products, french))"
    case .unbalanced(.actual, let charges, let products):
      "Les charges réalisées et la part non dépensée (\(french.euros(charges))) ne font pas les produits réalisés (\(french.euros(products))). \(Self.difference(charges, products, french))"
    case .unbalancedInKind(let column, let given, let received):
      "Contributions en nature \(column == .planned ? "prévues" : "réalisées")\u{A0}: la ligne 86 (\(french.euros(given))) ne fait pas la ligne 87 (\(french.euros(received))). Corriger l’une des deux."
    case .plannedUnspent:
      "La part non dépensée ne se prévoit pas. L’écrire reste=/500."
    case .unspentAboveGrant(let unspent, let grant):
      "La part non dépensée (\(french.euros(unspent))) dépasse la subvention reçue (\(french.euros(grant))). Corriger l’une des deux."
    case .unexplained(.unspent, _, let actual):
      "Il reste \(french.euros(actual)) de la subvention. Dire ce qu’ils deviennent, par exemple reste=/500:\"reportés sur 2025\"."
    case .unexplained(let line, let planned, let actual):
      "\(line.named)\u{A0}: \(french.euros(actual)) au lieu de \(french.euros(planned)). Dire pourquoi, par exemple \(line.rawValue)=\(planned)/\(actual):\"poste vacant\"."
    }
  }

  private static func difference(
    _ charges: Decimal, _ products: Decimal, _ french: French
  ) -> String {
    let missing = charges < products ? "aux charges" : "aux produits"
    return "Il manque \(french.euros((charges - products).magnitude)) \(missing)."
  }
}

extension SubsidyLine {
  /// « 64 Charges de personnel »
  package var named: String { rawValue.first?.isNumber == true ? "\(rawValue) \(label)" : label }
}

extension Spending {
  /// All that must be settled before it is sent. A gap is explained where it is over a tenth of what was
  /// planned and over 1 000 euros.
  package var findings: [SpendingFinding] {
    guard !lines.isEmpty else { return [.empty] }
    let ill = entered.flatMap { line, amounts in Self.ill(line, amounts) }
    return ill.isEmpty ? unbalanced + unexplained : ill
  }

  private static func ill(_ line: SubsidyLine, _ amounts: Amounts) -> [SpendingFinding] {
    let values = [amounts.planned, amounts.actual].compactMap(\.self)
    return (values.contains { $0 < 0 } ? [.negative(line)] : [])
      + (values.contains { $0.rounded(to: 2) != $0 } ? [.tooPrecise(line)] : [])
      + (values.contains { $0 >= 1_000_000_000 } ? [.tooLarge(line)] : [])
  }

  private var unbalanced: [SpendingFinding] {
    let columns = isForecast ? [Column.planned] : Column.allCases
    var found = columns.compactMap { column -> SpendingFinding? in
      let charges = total(.charges, column) + (column == .actual ? unspent : 0)
      let products = total(.products, column)
      return charges == products
        ? nil : .unbalanced(column, charges: charges, products: products)
    }
    found += columns.compactMap { column in
      let (given, received) = (amount(.givenInKind, column), amount(.receivedInKind, column))
      return given == received
        ? nil : .unbalancedInKind(column, given: given, received: received)
    }
    if lines[.unspent]?.planned != nil { found.append(.plannedUnspent) }
    let grant = amount(.grant, .actual)
    if unspent > grant { found.append(.unspentAboveGrant(unspent: unspent, grant: grant)) }
    return found
  }

  private var unexplained: [SpendingFinding] {
    guard !isForecast else { return [] }
    return entered.compactMap { line, amounts in
      guard amounts.reason == nil else { return nil }
      let (planned, actual) = (amounts.planned ?? 0, amounts.actual ?? 0)
      let gap = (actual - planned).magnitude
      let isNotable = line == .unspent ? actual > 0 : gap > 1000 && gap * 10 > planned
      return isNotable ? .unexplained(line, planned: planned, actual: actual) : nil
    }
  }
}
