import Foundation
import Monitoring
import Publishing
import Writing

/// Those reached in each département, beside the population that the call compares with.
struct TerritorySection {
  let slice: PublicationSlice
  private let reach: TerritoryReach

  /// Returns nil where it would tell nothing: in the report of a project, or where nobody is counted.
  init?(_ slice: PublicationSlice) {
    guard !slice.isOfProject, let reach = TerritoryReach(slice), reach.lines.count > 1 else {
      return nil
    }
    self.slice = slice
    self.reach = reach
  }

  var blocks: [Block] {
    [
      .heading(
        Heading(level: 2, text: "Personnes touchées et besoin par département", id: "territoire")),
      .paragraph(introduction),
    ] + (figure.map { [.figure($0)] } ?? []) + (isTold ? [.table(table)] + apartFromTable : [])
  }

  /// Départements where only projects that do not tell theirs apart are at work.
  private var untold: [TerritoryReach.Line] {
    reach.lines.filter { $0.people == nil && !$0.isHidden && $0.isLeast }
  }

  private var apartFromTable: [Block] {
    guard !untold.isEmpty else { return [] }
    let names = untold.map { line in
      "\(line.department.name) (\(line.department.code))"
        + (hasNeed ? ", \(line.need.map(text) ?? "non connue")" : "")
    }
    return [
      .paragraph(
        "Hors du tableau, car seuls des projets de plusieurs départements y agissent"
          + (hasNeed ? ", avec leur population de référence" : "")
          + " : \(names.joined(separator: " ; ")).")
    ]
  }

  /// Of a single project that does not tell its départements apart nothing is left.
  private var isTold: Bool { reach.lines.contains { $0.people != nil || $0.isHidden } }

  private var hasNeed: Bool { reach.lines.contains { $0.need != nil } }

  // MARK: What can be told

  private var introduction: String {
    let name = "\(reach.indicator.code) \(reach.indicator.name)"
    guard !reach.isDisaggregated else { return "\(name), par département. \(need)" }
    guard isTold else { return "\(name) : \(apart ?? "aucune valeur reçue.")" }
    let start =
      "\(name), depuis le début. Les personnes d’un projet qui agit dans un seul département sont comptées "
      + "dans celui-ci."
    return [start, apart, need].compactMap(\.self).joined(separator: " ")
  }

  private var apart: String? {
    guard !reach.shared.isEmpty else { return nil }
    let names = reach.shared.map { project in
      let count = Phrase.count(project.departmentCodes.count, "département", "départements")
      return "\(project.code) (\(count))"
    }
    return reach.shared.count == 1
      ? "\(reach.shared[0].code) agit dans "
        + "\(Phrase.count(reach.shared[0].departmentCodes.count, "département", "départements")) sans y "
        + "ventiler ses chiffres : ses personnes ne sont attribuées à aucun."
      : "\(Phrase.list(names)) agissent dans plusieurs départements sans y ventiler leurs "
        + "chiffres : leurs personnes ne sont attribuées à aucun."
  }

  private var need: String {
    guard hasNeed else {
      return "L’appel ne donne pas de population de référence par département : le besoin n’est "
        + "pas mis en regard."
    }
    var sources: [String] = []
    for reference in reach.lines.compactMap(\.need) {
      let source = "\(reference.source), \(reference.year)"
      if !sources.contains(source) { sources.append(source) }
    }
    return "Population de référence : \(sources.joined(separator: " ; "))."
  }

  // MARK: Table

  private var table: Table {
    let unit = reach.indicator.unit
    let columns: [Table.Column] =
      [
        .text("Département", 26), .text("Projets", 34),
        .number(unit.prefix(1).uppercased() + unit.dropFirst(), 20),
      ]
      + (hasNeed ? [.number("Population de référence", 20), .number("Pour mille", 16)] : [])
    return Table(
      id: "t-territoire", caption: "\(reach.indicator.name) par département",
      columns: columns,
      rows: reach.lines.filter { line in !untold.contains { $0.department == line.department } }
        .map(row),
      note:
        "« Au moins » : d’autres personnes y sont, d’un projet de plusieurs départements ou dont le nombre "
        + "n’est pas communicable. " + Phrase.source(slice))
  }

  private func row(_ line: TerritoryReach.Line) -> [Table.Cell] {
    let codes = slice.projects.filter { $0.departmentCodes.contains(line.department.code) }
      .map(\.code)
    let start = [
      Table.Cell("\(line.department.name) (\(line.department.code))", .strong),
      Table.Cell(codes.joined(separator: ", ")), people(line),
    ]
    guard hasNeed else { return start }
    return start + [
      line.need.map { Table.Cell(text(of: $0)) } ?? Table.Cell("non connue", .soft),
      line.rate.map { Table.Cell(prefix(of: line) + French.page.number($0, decimals: 1)) }
        ?? Table.Cell("–", .soft),
    ]
  }

  private func people(_ line: TerritoryReach.Line) -> Table.Cell {
    if let people = line.people {
      return Table.Cell(prefix(of: line) + French.page.number(people))
    }
    return line.isHidden
      ? Table.Cell(PublishedFigure.hiddenMark, .soft)
      : Table.Cell(line.isLeast ? "non ventilé" : line.absence ?? "non reçu", .soft)
  }

  private func prefix(of line: TerritoryReach.Line) -> String { line.isLeast ? "au moins " : "" }

  /// A share, or a number of people.
  private func text(of need: ReferenceValue) -> String {
    need.value > 1 ? French.page.number(need.value) : French.page.percent(need.value, decimals: 1)
  }

  // MARK: Map

  /// Of numbers of which one is at least so much, nobody knows which is the largest.
  private func extremes(
    _ least: (line: TerritoryReach.Line, number: Decimal),
    _ most: (line: TerritoryReach.Line, number: Decimal), _ words: (Decimal) -> String
  ) -> String {
    func told(_ extreme: (line: TerritoryReach.Line, number: Decimal)) -> String {
      let name = extreme.line.department.name + (extreme.line.isLeast ? ", au moins" : "")
      return "\(words(extreme.number)) (\(name))"
    }
    if words(least.number) == words(most.number) {
      return words(most.number) + (least.line.isLeast || most.line.isLeast ? " (au moins)" : "")
        + " partout où le nombre est connu"
    }
    let range = "de \(told(least)) à \(told(most))"
    return reach.lines.contains(where: \.isLeast)
      ? "les nombres connus vont \(range)" : range
  }

  /// Of rates where there are some, of people else; nil where there is nothing to compare.
  private var figure: Illustration? {
    let hasRates = reach.lines.contains { $0.rate != nil }
    let numbers = reach.lines.map { line in hasRates ? line.rate : line.people }
    let known = zip(reach.lines, numbers).compactMap { line, number in number.map { (line, $0) } }
    guard known.count > 1, let least = known.min(by: { $0.1 < $1.1 }),
      let most = known.max(by: { $0.1 < $1.1 }), least.1 < most.1
    else { return nil }
    let decimals = hasRates ? 1 : 0
    let words = { (number: Decimal) in French.page.number(number, decimals: decimals) }
    let chart = TileMapChart(
      zip(reach.lines, numbers).map { line, number in
        TileMapChart.Entry(
          department: line.department, number: number,
          text: number.map { (line.isLeast ? "≥ " : "") + words($0) }
            ?? (line.isHidden ? PublishedFigure.hiddenMark : "–"),
          words: number.map { prefix(of: line) + words($0) } ?? people(line).text)
      })
    guard let chart else { return nil }
    let subject = hasRates ? " pour mille de la population de référence" : ""
    let title = "Personnes attribuées\(subject) : " + extremes(least, most, words)
    return Illustration(
      id: "g-touchees", title: title,
      subtitle: "\(reach.indicator.code) \(reach.indicator.name)"
        + (hasRates ? ", pour mille" : "") + ", par département",
      drawing: chart.drawing(id: "g-touchees", title: title), alternative: chart.description,
      note:
        "Seules les personnes attribuées à un département. "
        + (chart.description.contains("au moins") ? "« ≥ » : au moins. " : "")
        + (chart.description.contains("non ventilé") ? "« – » : non ventilé. " : "")
        + Phrase.source(slice))
  }
}
