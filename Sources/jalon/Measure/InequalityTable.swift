import Statistics
import Workbook

/// Groups to compare, as a table gives them, one by row.
struct InequalityTable {
  private let content: Content
  private let order: [Int]?
  private let references: [Bool]?
  /// The number of each group's line in the file.
  private let lineNumbers: [Int]

  private enum Content {
    case estimates([Double?], populations: [Double?]?, standardErrors: [Double?]?)
    /// Of the people concerned in each group, and of all its people.
    case counts([(events: Int, people: Int)])
  }

  init(_ sheet: Sheet) throws {
    let table = try HeadedTable(sheet)
    order = try table.wholeNumbers("ordre", "subgroup_order")?.map { rank in
      guard let rank else {
        throw Failure(
          .refused, "fichier_refuse", "Un groupe n’a pas d’ordre.",
          "Écrire 1 pour le groupe le plus défavorisé, puis 2, 3…")
      }
      return rank
    }
    references = try table.numbers("reference", "référence")?.map { ($0 ?? 0) != 0 }
    content = try InequalityTable.content(of: table)
    lineNumbers = table.rows.map(\.number)
  }

  private static func content(of table: HeadedTable) throws -> Content {
    let estimates = try table.numbers("estimation", "est")
    let counts = try table.wholeNumbers("effectif")
    if let estimates, counts == nil {
      return .estimates(
        estimates, populations: try table.numbers("population", "pop"),
        standardErrors: try table.numbers("erreur_type", "se"))
    }
    guard let counts, estimates == nil, let people = try table.wholeNumbers("population", "pop")
    else {
      throw Failure(
        .refused, "fichier_refuse", "Les valeurs des groupes ne se trouvent pas.",
        "Donner une colonne «\u{A0}estimation\u{A0}», ou bien deux colonnes «\u{A0}effectif\u{A0}» et "
          + "«\u{A0}population\u{A0}».")
    }
    // A group without its count, or without people, is a missing one: 0 out of 0.
    return .counts(
      zip(counts, people).map { events, people in
        guard let events, let people else { return (0, 0) }
        return (events, people)
      })
  }

  func dataset(
    _ direction: InequalityDataset.Direction, scale: Double
  ) throws(EstimateRefusal) -> InequalityDataset {
    let dimension: InequalityDataset.Disaggregation = order == nil ? .unordered : .ordered
    switch content {
    case .estimates(let estimates, let populations, let standardErrors):
      return InequalityDataset(
        dimension: dimension, direction: direction, scale: scale, estimates: estimates,
        populations: populations, standardErrors: standardErrors, order: order,
        references: references)
    case .counts(let counts):
      var dataset = try InequalityDataset(
        dimension: dimension, direction: direction, scale: scale, counts: counts,
        references: references)
      dataset.order = order
      return dataset
    }
  }
}

extension InequalityTable {
  /// Names the line of the first value that no group can have.
  ///
  /// - Parameter scale: what stands for everybody.
  func check(scale: Double) throws {
    guard scale > 0 else { return }
    switch content {
    case .estimates(let estimates, let populations, let errors):
      try refuse("L’estimation", estimates, as: .estimateOutsideScale) {
        0 <= $0 && $0 <= scale
      } help: {
        "Une valeur va de 0 à \(MeasureUnit.plain.words(scale))\u{A0}: la corriger, ou donner "
          + "l’échelle avec --echelle."
      }
      try refuseNegative("La population", populations ?? [])
      try refuseNegative("L’erreur type", errors ?? [])
    case .counts(let counts):
      try refuseNegative("L’effectif", counts.map { Double($0.events) })
      try refuseNegative("La population", counts.map { Double($0.people) })
      let excess = counts.map { Double($0.people - $0.events) }
      if let place = excess.firstIndex(where: { $0 < 0 }) {
        throw Failure(
          .refused, EstimateRefusal.numeratorAboveDenominator.rawValue,
          "L’effectif dépasse la population, ligne \(lineNumbers[place]).",
          "Corriger les données, puis recommencer.")
      }
    }
  }

  private func refuseNegative(_ name: String, _ values: [Double?]) throws {
    try refuse(name, values, as: .negativeCount) {
      $0 >= 0
    } help: {
      "Corriger les données, puis recommencer."
    }
  }

  private func refuse(
    _ name: String, _ values: [Double?], as reason: EstimateRefusal,
    unless isPossible: (Double) -> Bool, help: () -> String
  ) throws {
    for (value, line) in zip(values, lineNumbers) {
      guard let value, !isPossible(value) else { continue }
      throw Failure(
        .refused, reason.rawValue,
        "\(name) «\u{A0}\(MeasureUnit.plain.words(value))\u{A0}», ligne \(line), est impossible.",
        help())
    }
  }
}
