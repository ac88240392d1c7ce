import Dataset
import Foundation
import Monitoring
import Publishing
import Testing
import Writing

@testable import Reporting

/// The sentences of verdicts, held against the tables and the figures of the same report.
@Suite struct VerdictSentenceTests {
  private static let codes = ["I01", "I02", "I03", "A22", "A31", "A32", "A42"]

  private static let made = Result {
    var dataset = try DemonstrationDataset.ofSeed()
    dataset.indicators.removeAll { !codes.contains($0.code) }
    let kept = Set(dataset.indicators.map(\.id))
    dataset.observations.removeAll { !kept.contains($0.cell.indicatorID) }
    dataset.goals = try DemonstrationDataset.goalsOfSeed().filter { kept.contains($0.indicatorID) }
    dataset.surveys = try DemonstrationWaves.dataset().surveys
    return try Publication.protecting(dataset, after: []).publication
  }

  private static func read(_ axis: String) throws -> ReadReport {
    try ReadReport(try #require(try made.get().axis(axis)))
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `targets are counted as the tables of projects have them`(axis: String) async throws {
    let report = try await apart { try Self.read(axis) }
    let states = report.targetStates
    let answer = try #require(
      report.answer("Les projets atteignent-ils leurs cibles ?")
        ?? report.answer("Le projet atteint-il ses cibles ?"))
    let counts = answer.numbers(before: [
      "atteinte", "maintenue", "presque", "en partie", "non ",
    ])
    #expect(answer.first(#/Sur (\d+) cible/#) == states.count)
    #expect(counts.reduce(0, +) == states.count)
    let reached = states.count { $0 == "✓ atteint" || $0 == "✓ maintenu" }
    let indistinct = states.count { $0.hasPrefix("≈") }
    let assessed = states.count { "✓▲△○≈".contains($0.prefix(1)) }
    #expect((answer.first(#/(\d+) atteintes?[,.]/#) ?? 0) == reached)
    #expect((answer.first(#/(\d+) atteintes? ou proche/#) ?? 0) == indistinct)
    let verdict =
      reached == states.count
      ? "Oui"
      : reached == 0
        ? indistinct > 0 ? "Aucune atteinte établie" : "Non"
        : reached * 2 > assessed
          ? "En majorité"
          : reached * 4 >= assessed
            ? "En partie"
            : (reached + indistinct) * 4 < assessed ? "Rarement" : "Atteinte rarement établie"
    #expect(answer.verdict == (assessed == 0 ? "Non évaluable" : verdict))
    let label = states.count == 1 ? "cible de projet atteinte" : "cibles de projets atteintes"
    #expect(report.keyFigure(label) == "\(reached) sur \(states.count)")
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `the table of figures concludes what the report does`(axis: String) async throws {
    let slice = try await apart { try #require(try Self.made.get().axis(axis)) }
    let concluded = FigureList(slice).figures.filter { !$0.verdict.isEmpty }
    let counts = Dictionary(grouping: concluded, by: \.kind).mapValues(\.count)
    let questions = slice.surveys.flatMap(\.questions)
    #expect(counts[.gap, default: 0] == slice.gaps.count)
    #expect(counts[.trend, default: 0] == TrendTally(slice)?.texts.count ?? 0)
    #expect(counts[.change, default: 0] == questions.count { $0.change != nil })
    #expect(counts[.trend, default: 0] > 0 && counts[.change, default: 0] > 0)
    for figure in concluded where figure.kind != .profile {
      guard let value = figure.value else { continue }
      if let lower = figure.lower, let upper = figure.upper {
        #expect(lower <= value && value <= upper, "\(figure)")
      }
      #expect(figure.verdict != "non évaluable", "\(figure)")
    }
    for gap in slice.gaps {
      let told = concluded.first {
        $0.kind == .gap && $0.code == gap.indicatorCode && $0.group.hasPrefix(gap.disaggregation)
      }
      #expect(told?.value == gap.figures?.change.value)
      #expect((told?.verdict == "creusé") == (gap.verdict == .widened))
    }
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `each state of a share is that of its told counts`(axis: String) async throws {
    let slice = try await apart { try #require(try Self.made.get().axis(axis)) }
    for indicator in slice.indicators where indicator.indicator.measure == .proportion {
      for target in (indicator.projects + [indicator.together].compactMap(\.self)).compactMap(
        \.target)
      {
        guard target.kind == .reach, let goal = target.target?.double,
          let x = target.actual.numerator?.double, let n = target.actual.denominator?.double,
          n >= 11
        else { continue }
        // Wilson at 90 %.
        let z = 1.6448536269514722
        let middle = (2 * x + z * z) / (2 * (n + z * z))
        let reach = z * (z * z + 4 * x * (1 - x / n)).squareRoot() / (2 * (n + z * z))
        let isLess = indicator.indicator.direction == .decrease
        let isReached = isLess ? middle + reach <= goal : middle - reach >= goal
        let isMissed = isLess ? middle - reach > goal : middle + reach < goal
        let state: PublishedTargetState =
          isReached ? .reached : isMissed ? .notReached : .indistinct
        #expect(target.state == state, "\(indicator.indicator.code)")
      }
    }
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `gaps are counted as their sentences have them, and no interval contradicts one`(
    axis: String
  ) async throws {
    let report = try await apart { try Self.read(axis) }
    let answer = try #require(report.answer("Les inégalités se réduisent-elles ?"))
    let verdicts = [
      "s’est réduit", "s’est creusé", "s’est inversé", "n’a pas changé",
      "Pas de changement établi",
    ].map { words in report.paragraphs(of: "ecarts").count { $0.contains(words) } }
    #expect((answer.first(#/(\d+) écarts? évalués?/#) ?? 0) == verdicts.reduce(0, +))
    #expect((answer.first(#/(\d+) réduits?/#) ?? 0) == verdicts[0])
    #expect((answer.first(#/(\d+) creusés?/#) ?? 0) == verdicts[1])
    #expect((answer.verdict == "Oui") == (verdicts[0] > 0 && verdicts[0] == verdicts.reduce(0, +)))
    for paragraph in report.paragraphs(of: "ecarts") {
      if let change = paragraph.firstMatch(
        of: #/\(changement \+?(−?\d+), intervalle (−?\d+) à (−?\d+)/#)
      {
        let ends = [change.2, change.3].compactMap(ReadReport.number)
        let isEstablished = #/s’est (réduit|creusé|inversé)/#
        #expect(
          paragraph.firstMatch(of: isEstablished) == nil || ends[0] >= 0 || ends[1] <= 0,
          "\(paragraph)")
      }
      if let level = paragraph.firstMatch(
        of: #/l’écart (n’est pas|est) établi : −?\d+ points? \((−?\d+) à (−?\d+)\)/#)
      {
        let ends = [level.2, level.3].compactMap(ReadReport.number)
        #expect((level.1 == "est") == (ends[0] > 0 || ends[1] < 0), "\(paragraph)")
      }
    }
  }

  @Test(arguments: ["1", "2", "3", "4"])
  func `majorities, changes and extremes are those of the tables of opinions`(
    axis: String
  ) async throws {
    let report = try await apart { try Self.read(axis) }
    let answer = try #require(
      report.answer("Les personnes accompagnées prennent-elles part aux projets ?")
        ?? report.answer("Les personnes accompagnées prennent-elles part au projet ?"))
    let rows = report.opinionRows
    let assured = rows.count { $0.detail == "majorité assurée" }
    let assessed = rows.count { $0.detail != nil }
    #expect((answer.first(#/assurée pour (\d+) question/#) ?? 0) == assured)
    #expect((answer.first(#/opinion sur (\d+)/#) ?? 0) == assessed)
    #expect(
      answer.verdict
        == (assessed == 0 ? "Non évaluable" : assured * 2 > assessed ? "Probable" : "Non établi"))
    for row in rows {
      guard let lower = row.interval.firstMatch(of: #/^(\d+) % à/#).flatMap({ Int($0.1) }) else {
        continue
      }
      #expect((row.detail == "majorité assurée") == (lower > 50), "\(row)")
    }
    let changes = report.items(of: "evolution")
    #expect(
      (answer.first(#/(\d+) parts? favorables? en hausse/#) ?? 0)
        == changes.reduce(0) { $0 + Self.questions(before: "part favorable en hausse", in: $1) })
    let shares = rows.compactMap { row in
      row.share.firstMatch(of: #/^(\d+) %/#).flatMap { Int($0.1) }
    }
    if let most = answer.first(#/[Ll]e plus favorable : « [^»]*» \((\d+) %/#) {
      #expect(most == shares.max())
    }
    if let least = answer.first(#/[Ll]e moins favorable : « [^»]*» \((\d+) %/#) {
      #expect(least == shares.min())
    }
  }

  /// Those of which the same is said stand in one item.
  private static func questions(before words: String, in item: String) -> Int {
    item.range(of: words).map { item[..<$0.lowerBound].count { $0 == "«" } } ?? 0
  }
}

/// A report as a reader has it: words, tables, lists.
private struct ReadReport {
  struct Answer {
    let verdict: String
    let text: String

    func first(_ pattern: Regex<(Substring, Substring)>) -> Int? {
      text.firstMatch(of: pattern).flatMap { Int($0.1) }
    }

    /// The numbers of a list « 3 atteintes, 2 presque… », whatever words follow.
    func numbers(before words: [String]) -> [Int] {
      let list = text.components(separatedBy: ". ")[0].split(separator: ":").last ?? ""
      return list.split(separator: ",").compactMap { part in
        let word = part.trimmingCharacters(in: .whitespaces)
        guard let match = word.firstMatch(of: #/^(\d+) (.*)$/#),
          words.contains(where: { match.2.hasPrefix($0) })
        else { return nil }
        return Int(match.1)
      }
    }
  }

  struct OpinionRow {
    let share: String
    let interval: String
    let detail: String?
  }

  private let blocks: [Block]

  init(_ slice: PublicationSlice) throws {
    blocks = AxisReport.compose(slice, provisional).blocks
  }

  static func number(_ text: Substring) -> Int? {
    Int(text.replacing("−", with: "-"))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
  }

  func answer(_ title: String) -> Answer? {
    blocks.lazy.compactMap { block -> Answer? in
      guard case .callout(let callout) = block, Self.plain(callout.title) == title else {
        return nil
      }
      return Answer(
        verdict: Self.plain(callout.verdict ?? ""),
        text: Self.plain(callout.paragraphs.joined(separator: " ")))
    }.first
  }

  func keyFigure(_ label: String) -> String? {
    blocks.lazy.compactMap { block -> String? in
      guard case .keyFigures(let figures) = block else { return nil }
      return figures.first { Self.plain($0.label) == label }.map { Self.plain($0.value) }
    }.first
  }

  private var tables: [Table] {
    blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
  }

  /// Of each target in the tables of projects; an axis of one project has them in the common one.
  var targetStates: [String] {
    let none = ["sans cible", "non demandé"]
    let shared = tables.filter { $0.id.hasPrefix("t-cibles-") }.flatMap(\.rows)
      .flatMap { $0.dropFirst() }
    let own = tables.filter { $0.id == "t-propres" }.flatMap(\.rows).map { $0[3] }
    let single = tables.filter { $0.id.wholeMatch(of: #/t-p\d+/#) != nil }
    let alone =
      shared.isEmpty
      ? (tables.filter { $0.id == "t-communs" } + single).flatMap(\.rows).map { $0[5] } : []
    return (shared + own + alone).map { Self.plain($0.text) }.filter { !none.contains($0) }
  }

  /// Of the last wave.
  var opinionRows: [OpinionRow] {
    let waves = tables.filter { $0.id.hasPrefix("t-opinions-") }
    return (waves.last?.rows ?? []).map { row in
      OpinionRow(
        share: Self.plain(row[5].text), interval: Self.plain(row[6].text),
        detail: row[6].detail.map(Self.plain))
    }
  }

  /// After a heading of the first level, until the next.
  func paragraphs(of id: String) -> [String] {
    var isInside = false
    return blocks.compactMap { block in
      if case .heading(let heading) = block, heading.level == 1 { isInside = heading.id == id }
      guard isInside, case .paragraph(let text) = block else { return nil }
      return Self.plain(text)
    }
  }

  /// Of the lists after headings whose id begins so.
  func items(of prefix: String) -> [String] {
    var isInside = false
    return blocks.flatMap { block -> [String] in
      if case .heading(let heading) = block { isInside = heading.id.hasPrefix(prefix) }
      guard isInside, case .list(let items) = block else { return [] }
      return items.map(Self.plain)
    }
  }
}
