import Foundation
package import Monitoring
import Writing

/// How cells and values are said.
extension QuarterReport {
  /// « I01 Personnes rencontrées, par genre, hommes »: « non » alone would say nothing.
  func name(of cell: Cell) -> String {
    guard let indicator = indicator(of: cell) else { return label(of: cell) }
    let place = dimension(of: cell).map { "par \($0.name.lowercased()), " } ?? ""
    return "\(indicator.code) \(indicator.name), \(place)\(category(of: cell)?.name ?? "total")"
  }

  /// The breakdown that a category belongs to.
  func dimension(of cell: Cell) -> Disaggregation? {
    cell.categoryID.flatMap { id in
      dimensions.first { $0.categories.contains { $0.id == id } }
    }
  }

  /// « Troisième trimestre 2024 : 201. »
  func formerValue(of cell: Cell) -> String {
    let former = quarter.previous
    let name = former.spoken.prefix(1).uppercased() + former.spoken.dropFirst()
    let shown = value(of: cell, in: former).map { $0.shown } ?? "pas de valeur"
    return "\(name)\u{A0}: \(shown)."
  }

  /// « Cible 2024 : 260. », of a total only.
  func goalSentence(of cell: Cell) -> String? {
    guard cell.categoryID == nil, let indicator = indicator(of: cell),
      let goal = goals.first(where: { $0.indicatorID == indicator.id })
    else { return nil }
    let shown = { (target: Decimal) in
      indicator.measure == .proportion
        ? French.terminal.percent(target) : French.terminal.number(target)
    }
    if let target = goal.yearTargets[quarter.year] {
      return "Cible \(quarter.year)\u{A0}: \(shown(target))."
    }
    return goal.finalTarget.map { "Cible finale\u{A0}: \(shown($0))." }
  }

  /// What `I01`, `I01.femmes` or `I01 genre femmes` names, by code or by the words shown; nothing
  /// where two breakdowns have such a category.
  package func cell(named text: String) -> Cell? {
    let words = text.split(maxSplits: 1, whereSeparator: { $0 == "." || $0 == " " })
    guard let first = words.first,
      let indicator = indicators.first(where: { $0.code.lowercased() == first.lowercased() })
    else { return nil }
    guard words.count == 2, words[1].plain != "total" else {
      return Cell(indicatorID: indicator.id)
    }
    let wanted = words[1].plain
    let found = breakdowns(of: indicator).flatMap { dimension in
      dimension.categories.filter { $0.names(in: dimension).contains(wanted) }
    }
    guard let category = found.first, found.count == 1 else { return nil }
    return Cell(indicatorID: indicator.id, categoryID: category.id)
  }
}

extension Monitoring.Category {
  fileprivate func names(in dimension: Disaggregation) -> Set<String> {
    let own = [code.plain, name.plain]
    let places = [dimension.code.plain, dimension.name.plain]
    return Set(
      own + places.flatMap { place in own.flatMap { ["\(place) \($0)", "\(place).\($0)"] } })
  }
}

extension Measured {
  /// « 1 234,5 », « 12 / 40 (30 %) », « ND (non disponible) ».
  package var shown: String {
    let number = { (value: Decimal) in French.terminal.number(value) }
    switch self {
    case .number(let value): return number(value)
    case .quotient(let upper, let lower): return "\(number(upper)) / \(number(lower))"
    case .missing(let why): return "\(why.rawValue) (\(why.label))"
    }
  }
}

extension CellEntry {
  /// The value with its reason and words, where it has some.
  package var shown: String {
    var notes: [String] = []
    if let reason, reason != .other { notes.append("motif\u{A0}: \(reason.label)") }
    if let comment, !comment.isEmpty {
      notes.append("\(reason == .other ? "motif" : "message")\u{A0}: \(comment)")
    }
    return ([measured.shown] + notes).joined(separator: ", ")
  }
}

extension StringProtocol {
  /// Without capitals, accents and outer blanks: as people type who look for a word.
  package var plain: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").trimmingCharacters(in: .whitespaces)
  }
}
