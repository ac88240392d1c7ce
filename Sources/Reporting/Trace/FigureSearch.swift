import Foundation
import Monitoring
package import Publishing
import Writing

/// A published figure that is asked for by what stands in its row: the columns of the spreadsheets.
package struct FigureSearch: Sendable {
  /// Of the indicator or question: its code, or its title.
  package var name: String
  package var kind: String?
  /// « appel », « axe 2 », « P06 ».
  package var area: String?
  /// « 2024-T4 », « 2024 », « depuis le début ».
  package var period: String?
  /// « Genre : Femmes », or « Femmes » alone.
  package var group: String?

  package init(
    name: String, kind: String? = nil, area: String? = nil, period: String? = nil,
    group: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.area = area
    self.period = period
    self.group = group
  }

  /// Those that it may mean. Where less was said than a row holds: the indicator rather than what is said
  /// of it, of the whole area, of all its people, over the year.
  package func found(in figures: [ReportFigure], of area: Area, year: Int) -> [ReportFigure] {
    var found = named(in: figures).filter { figure in
      Self.says(kind, figure.kind.rawValue) && Self.says(self.area, figure.area.typed)
        && saysPeriod(of: figure) && saysGroup(of: figure)
    }
    let usual: [(isLeftOpen: Bool, isUsual: (ReportFigure) -> Bool)] = [
      (self.area == nil, { $0.area == area }), (kind == nil, { $0.kind == .indicator }),
      (group == nil, { $0.group.isEmpty }), (period == nil, { $0.period == "\(year)" }),
    ]
    for choice in usual where choice.isLeftOpen && found.count > 1 {
      let narrowed = found.filter(choice.isUsual)
      if !narrowed.isEmpty { found = narrowed }
    }
    return found
  }

  /// All that bear its code or its title.
  package func named(in figures: [ReportFigure]) -> [ReportFigure] {
    figures.filter { Self.says(name, $0.code) || Self.says(name, $0.title) }
  }

  /// What was said beside the name: « cette période », « ce groupe ou ce type ».
  package var asked: String {
    let said = [
      (period, "cette période"), (group, "ce groupe"), (kind, "ce type"), (area, "ce périmètre"),
    ].compactMap { $0.0 == nil ? nil : $0.1 }
    let last = said.last ?? "ce périmètre"
    return said.count < 2 ? last : "\(said.dropLast().joined(separator: ", ")) ou \(last)"
  }

  /// What could have been said in the place of what was.
  /// - Parameter figures: all that bear the name.
  package func known(
    among figures: [ReportFigure]
  ) -> [(name: String, values: String)] {
    // Of a target and of what is held against it, the state stands in the column of groups.
    let grouped = figures.filter { figure in
      ![.target, .attainment].contains(figure.kind) || Self.says(kind ?? "", figure.kind.rawValue)
    }
    return [
      ("Périodes", period, figures.map(\.period)), ("Groupes", group, grouped.map(\.group)),
      ("Types", kind, figures.map(\.kind.rawValue)),
      ("Périmètres", area, figures.map(\.area.typed)),
    ].compactMap { name, asked, values in
      guard asked != nil else { return nil }
      var seen: Set<String> = []
      let known = values.filter { !$0.isEmpty && seen.insert($0).inserted }
      guard !known.isEmpty else { return (name, name == "Périodes" ? "aucune" : "aucun") }
      let rest = known.count > 20 ? ", et \(known.count - 20) autres" : ""
      return (name, known.prefix(20).joined(separator: ", ") + rest)
    }
  }

  /// What else it may have been meant for: codes, and titles where there is none, the nearest first.
  package func near(in figures: [ReportFigure]) -> [String] {
    var seen: Set<String> = []
    let names = figures.map { $0.code.isEmpty ? $0.title : $0.code }.filter {
      seen.insert($0).inserted
    }
    let typed = Self.plain(name)
    let titles = Dictionary(
      figures.map { ($0.code.isEmpty ? $0.title : $0.code, $0.title) },
      uniquingKeysWith: { first, _ in first })
    let ranked = names.map { name in
      let isPart = typed.count > 3 && Self.plain(titles[name] ?? "").contains(typed)
      return (name: name, distance: isPart ? 0 : Self.plain(name).editDistance(to: typed))
    }
    return ranked.filter { $0.distance <= 2 }.sorted { $0.distance < $1.distance }.prefix(4)
      .map(\.name)
  }

  private func saysPeriod(of figure: ReportFigure) -> Bool {
    guard let period else { return true }
    let quarter = Quarter(period)
    return Self.says(quarter?.label ?? period, figure.period)
  }

  private func saysGroup(of figure: ReportFigure) -> Bool {
    guard let group else { return true }
    let category = figure.group.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
    return Self.says(group, figure.group) || Self.says(group, category)
  }

  private static func says(_ typed: String?, _ text: String) -> Bool {
    typed.map { plain($0) == plain(text) } ?? true
  }

  /// Without case, accents, spaces and kinds of apostrophe: as people type it.
  package static func plain(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("’", with: "'").filter { !$0.isWhitespace }
  }
}
