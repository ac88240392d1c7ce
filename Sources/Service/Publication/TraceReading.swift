import API
import Dataset
import Foundation
import Monitoring
import Postgres
import Publishing
import Reporting
import Store

/// Reads what is behind a figure: entries, declarations and waves, as far as the session sees them.
struct TraceReading: Sendable {
  let asked: AskedTrace
  let trace: FigureTrace
  let call: UUID
  let waiting: [WaitingRecord]

  private var number: Int { asked.edition.number }

  func message(_ tx: borrowing Transaction) throws -> FigureTraceMessage {
    var message = asked.message
    message.entries = try entries(tx)
    message.declarations = try declarations(tx)
    message.waves = try waves(tx)
    message.unshown = unshown
    message.notes = notes(message)
    return message
  }

  // MARK: Entries

  private func entries(_ tx: borrowing Transaction) throws -> [FigureTraceMessage.Entry] {
    guard let cells = trace.cells,
      let indicator = try tx.indicators(ofCall: call).first(where: {
        $0.code == cells.indicatorCode
      })
    else { return [] }
    let disaggregation = try tx.disaggregations(of: call).first {
      $0.name == cells.disaggregation
    }
    let categories = cells.categories.compactMap { name -> Monitoring.Category?? in
      guard let name else { return .some(nil) }
      return disaggregation?.categories.first { $0.name == name }.map(Optional.init)
    }
    var request = TracedEntryRequest(
      callID: call, number: number, indicatorID: indicator.id, category: nil,
      projects: cells.projects, quarters: cells.quarters, waiting: waiting)
    // A category counts in the quarters in which its total does.
    let counted = CountedQuarters(try tx.tracedEntries(request), cells.use)
    let entries = try categories.flatMap { category in
      request.category = category
      return try tx.tracedEntries(request)
    }
    return entries.sorted { ($0.projectCode, $0.quarter) < ($1.projectCode, $1.quarter) }
      .map { entry in
        FigureTraceMessage.Entry(
          entry, of: cells.disaggregation, isCounted: counted.contains(entry),
          value: entry.category == nil
            ? trace.value(of: entry.projectCode, in: entry.quarter) : nil)
      }
  }

  // MARK: What is declared beside quarters

  private func declarations(
    _ tx: borrowing Transaction
  ) throws -> [FigureTraceMessage.Declaration] {
    let figure = trace.figure
    guard let project = figure.area.projectCode else { return [] }
    switch figure.kind {
    case .money:
      guard let year = Int(figure.period) else { return [] }
      return try tx.tracedAccount(
        ofPublication: number, call: call, project: project, year: year
      ).map(FigureTraceMessage.Declaration.init)
    case .participation:
      guard let quarter = Quarter(figure.period),
        let level = ParticipationLevel.allCases.first(where: {
          figure.group.hasSuffix(" \($0.rawValue)")
        }),
        let stage = ParticipationStage.allCases.first(where: {
          figure.title.hasSuffix(", \($0.label)")
        })
      else { return [] }
      return try tx.tracedActions(
        ofPublication: number, call: call, project: project, quarter: quarter, stage: stage,
        level: level
      ).map(FigureTraceMessage.Declaration.init)
    default: return []
    }
  }

  private func waves(_ tx: borrowing Transaction) throws -> [FigureTraceMessage.Wave] {
    guard !trace.waves.isEmpty else { return [] }
    let listed = try tx.listedWaves().filter { $0.callID == call }
    return trace.waves.map { wave in
      let own = listed.first { $0.title == wave.title && $0.quarter == wave.quarter }
      return FigureTraceMessage.Wave(
        title: wave.title, quarter: wave.quarter.label, responses: wave.responses,
        state: own?.state.label, opensOn: own?.opensOn, closesOn: own?.closesOn)
    }
  }

  // MARK: What is not told

  /// From printed numbers alone.
  private var unshown: Int? {
    guard let own = asked.ownProjects, trace.figure.area.projectCode == nil else { return nil }
    guard let projects = trace.figure.projects, let members = trace.members else { return nil }
    return projects - members.intersection(own).count
  }

  private func notes(_ message: FigureTraceMessage) -> [String] {
    var notes: [String] = []
    let isHolder = asked.ownProjects != nil
    if isHolder, trace.figure.area.projectCode == nil, message.unshown == nil, trace.cells != nil {
      notes.append("Les saisies des autres projets ne sont pas montrées.")
    }
    let waiting = asked.slice.waitingRecords
    if isHolder, waiting > 0, !message.entries.isEmpty {
      notes.append(
        "Des corrections attendent une publication suivante (\(waiting) dans tout l’appel)\u{A0}: une valeur peut encore venir d’une version d’avant."
      )
    }
    if message.entries.isEmpty, let cells = trace.cells, !cells.quarters.isEmpty,
      message.unshown == nil, !isHolder
    {
      notes.append(
        "Aucune saisie n’est notée avec cette publication\u{A0}: elle a été faite avant qu’elles le soient."
      )
    }
    return notes
  }
}

/// The quarters of each project whose values make a figure.
private struct CountedQuarters {
  private var quarters: [String: Set<Quarter>] = [:]

  init(_ totals: [TracedEntry], _ use: TracedCells.Use) {
    for (project, entries) in Dictionary(grouping: totals, by: \.projectCode) {
      let known = entries.filter { $0.content == .number }.map(\.quarter).sorted()
      switch use {
      case .all: quarters[project] = Set(known)
      case .last: quarters[project] = Set(known.suffix(1))
      case .lastFullYear:
        let received = entries.filter { $0.quarterVersion > 0 }.map(\.quarter.year)
        let full = Set(received).filter { year in received.count { $0 == year } == 4 }.max()
        quarters[project] = Set(known.filter { full == nil || $0.year == full })
      }
    }
  }

  func contains(_ entry: TracedEntry) -> Bool {
    entry.content == .number && quarters[entry.projectCode]?.contains(entry.quarter) == true
  }
}

extension FigureTraceMessage.Figure {
  init(_ figure: ReportFigure, _ text: String) {
    self.init(
      kind: figure.kind.rawValue, code: figure.code, title: figure.title, unit: figure.unit,
      area: figure.area.typed, period: figure.period, group: figure.group, value: text)
  }
}

extension FigureTraceMessage.Figure {
  init(_ writing: TracedWriting, of area: Area, year: Int) {
    let isOfOne = writing.projects.count == 1
    self.init(
      kind: writing.kind, code: writing.code, title: writing.title, unit: writing.unit,
      area: isOfOne ? writing.projects[0] : area.typed, period: "\(year)", group: "",
      value: writing.value)
  }
}

extension FigureTraceMessage.Mark {
  fileprivate init(_ mark: TracedEntry.Mark) {
    self.init(author: mark.author, at: mark.at.formatted(.iso8601))
  }
}

extension FigureTraceMessage.Declaration {
  init(_ declaration: TracedDeclaration) {
    self.init(
      project: declaration.projectCode, title: declaration.title, version: declaration.version,
      sent: .init(declaration.sent), accepted: declaration.accepted.map { .init($0) },
      laterVersion: declaration.laterVersion)
  }
}

extension FigureTraceMessage.Entry {
  fileprivate init(
    _ entry: TracedEntry, of disaggregation: String?, isCounted: Bool, value: String?
  ) {
    self.init(
      project: entry.projectCode, quarter: entry.quarter.label, isCounted: isCounted,
      quarterVersion: entry.quarterVersion)
    category = entry.category.map { "\(disaggregation ?? "")\u{A0}: \($0)" }
    self.value = value
    if case .missing(let missing, let reason) = entry.content {
      self.missing = missing.label
      self.reason = reason
    }
    version = entry.version
    sent = entry.sent.map { .init($0) }
    isAccepted = entry.isAccepted
    accepted = entry.accepted.map { .init($0) }
    isReturned = entry.isReturned
    returned = entry.returned.map { .init($0) }
    change = entry.change.map {
      .init(version: $0.version, sent: .init($0.sent), isAccepted: $0.isAccepted)
    }
    guard entry.content == .number else { return }
    switch entry.control {
    case .declared: control = "déclaré"
    case .verified(let day): (control, controlledOn) = ("vérifié", day.description)
    case .differing(let day): (control, controlledOn) = ("recompté, diffère", day.description)
    }
  }
}
