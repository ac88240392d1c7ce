import Foundation
import Monitoring
import Publishing
import Writing

/// What was amended, in the words of a report.
struct AmendmentText {
  let slice: PublicationSlice

  /// One row for each amendment, the oldest first; nil where there is none.
  var table: Table? {
    guard !slice.amendments.isEmpty else { return nil }
    return Table(
      id: "t-avenants", caption: "Ce qui a changé depuis le début de l’appel",
      columns: [
        .text("Effet", 16), .text("Objet", 12), .text("Ce qui change", 54), .text("Acte", 18),
      ],
      rows: slice.amendments.sorted { $0.effectiveOn < $1.effectiveOn }.map { amendment in
        [
          Table.Cell(French.page.day(amendment.effectiveOn)),
          Table.Cell(amendment.projectCode ?? "appel", .strong),
          Table.Cell(amendment.changes.map(sentence).joined(separator: " ; ")),
          Table.Cell(amendment.reference ?? "–", .soft),
        ]
      },
      note: "Ce qui valait avant est gardé ; ce qui a été publié ne change pas.")
  }

  /// « révisée le 1er juillet 2025 (avant : 900) »; nil where the target is the first one.
  func revision(
    of target: PublishedTarget?, _ indicator: Indicator, project: String?
  ) -> String? {
    guard let target, let value = target.target else { return nil }
    return revision(.target, to: value, indicator, project, first: "fixée")
  }

  /// The same of a start.
  func revision(
    of baseline: PublishedFigure, _ indicator: Indicator, project: String?
  ) -> String? {
    guard let value = baseline.value else { return nil }
    if let told = revision(.baseline, to: value, indicator, project, first: "connu") { return told }
    // What it was is not for readers.
    let found = last(.baseline) { change in
      change.place.projectCode == project && change.indicatorCode == indicator.code
        && change.former == nil && change.latter == nil
    }
    return found.map { "révisé le \(French.page.day($0.0.effectiveOn))" }
  }

  /// « N01 de BZH-01 le 1er juillet 2025 (avant : 900) », of all projects.
  func revisions(of indicators: [Indicator]) -> [String] {
    indicators.flatMap { indicator in
      slice.projects.compactMap { project in
        let series = slice.indicators.first { $0.indicator.code == indicator.code }?.projects
          .first { $0.projectCode == project.code }
        return revision(of: series?.target, indicator, project: project.code).map {
          "\(indicator.code) de \(project.code) \($0)"
        }
      }
    }
  }

  /// What an indicator was defined as, from when and until when it is asked.
  func definitions(of indicator: Indicator) -> String? {
    let changed = last(.indicatorDefinition) { $0.place.subject == indicator.code }
    let notes = [
      changed.flatMap { amendment, change in
        change.former.map {
          "modifiée le \(French.page.day(amendment.effectiveOn)) (avant : « \($0) »)"
        }
      },
      indicator.startsOn.map { "demandé à partir du \(French.page.day($0))" },
      indicator.endsOn.map { "clos le \(French.page.day($0))" },
    ].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: " ; ")
  }

  private func revision(
    _ kind: AmendmentChange.Kind, to value: Decimal, _ indicator: Indicator, _ project: String?,
    first: String
  ) -> String? {
    let found = last(kind) { change in
      change.place.projectCode == project && change.indicatorCode == indicator.code
        && change.latter.flatMap { Decimal(string: $0) } == value
    }
    guard let (amendment, change) = found, project != nil else { return nil }
    let day = French.page.day(amendment.effectiveOn)
    guard let former = change.former.flatMap({ Decimal(string: $0) }) else {
      return "\(first) le \(day)"
    }
    let word = kind == .target ? "révisée" : "révisé"
    return "\(word) le \(day) (avant : \(FigureText(indicator: indicator).text(former)))"
  }

  private func last(
    _ kind: AmendmentChange.Kind, where matches: (AmendmentChange) -> Bool
  ) -> (PublishedAmendment, AmendmentChange)? {
    for amendment in slice.amendments.reversed() {
      let change = amendment.changes.last { $0.kind == kind && matches($0) }
      if let change { return (amendment, change) }
    }
    return nil
  }

  /// Goals as the figures of their indicator are written.
  private func sentence(_ change: AmendmentChange) -> String {
    guard change.kind == .target || change.kind == .baseline,
      let indicator = slice.indicators.first(where: { $0.indicator.code == change.indicatorCode }),
      change.former != nil || change.latter != nil
    else { return change.sentence(in: .page) }
    let writer = FigureText(indicator: indicator.indicator)
    func text(_ value: String?) -> String {
      value.flatMap { Decimal(string: $0) }.map(writer.text) ?? "aucune"
    }
    let name = kindName(change) + (change.year.map { " en \($0)" } ?? "")
    return "\(name) : \(text(change.latter)) (avant : \(text(change.former)))"
  }

  private func kindName(_ change: AmendmentChange) -> String {
    (change.kind == .target ? "cible de " : "situation de départ de ")
      + (change.indicatorCode ?? "")
  }
}
