import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store

/// Writes a demonstration into an empty site, through the same roles and rules as everyone. A step
/// that an earlier start has done is not done again.
struct DemonstrationLoader {
  let content: DemonstrationContent
  let admin: Pool
  let loading: Pool
  let sessions: Pool
  let keys: WaveKeyFolder

  func load(codesFile: URL) async throws {
    say("Données fictives\u{A0}: appel et projets")
    let directory = try await loadCall()
    say("Données fictives\u{A0}: comptes")
    try await addAccounts(directory)
    say("Données fictives\u{A0}: saisies trimestrielles")
    try await loadQuarters(directory)
    say("Données fictives\u{A0}: dépenses")
    try await loadStatements(directory)
    say("Données fictives\u{A0}: enquêtes")
    try await loadSurveys(directory, codesFile: codesFile)
    try await loadFollowed(directory)
  }

  func close() async {
    await admin.close()
    await loading.close()
    await sessions.close()
  }

  private func loadCall() async throws -> CallDirectory {
    let content = content
    return try await admin.write { tx in
      if let there = try tx.directory(ofCall: content.call.call.code) { return there }
      try tx.load(content.call) { StoredForm(reading: try content.form($0)) }
      guard let directory = try tx.directory(ofCall: content.call.call.code) else {
        throw OperatorFailure(
          sentence: "L’appel n’a pas pu être chargé. Supprimer le dossier de données.")
      }
      return directory
    }
  }

  /// An administrator, an evaluator, and for each project one person of its holder, who signs by her name.
  private func addAccounts(_ directory: CallDirectory) async throws {
    let accounts = try await DemonstrationAccounts.prepare(admin: admin, sessions: sessions)
    let holders = content.call.projects.compactMap { project in
      directory.projects[project.code].map {
        accounts.account(
          "porteur-\(project.code.lowercased())", "Camille Fictif (\(project.code))", .holder,
          projects: [$0])
      }
    }
    let evaluator = accounts.account(
      DemonstrationSite.evaluator, "Évaluateur de la démonstration", .evaluator,
      calls: [directory.callID])
    let second = accounts.account(
      DemonstrationSite.secondEvaluator, "Seconde évaluatrice de la démonstration", .evaluator,
      calls: [directory.callID])
    try await accounts.add(holders + [second, evaluator])
  }
}

// MARK: - Statements

extension DemonstrationLoader {
  private func loadStatements(_ directory: CallDirectory) async throws {
    let statements = Demonstration.statements(
      call: content.call, plan: content.plan, seed: DemonstrationContent.seed)
    let loaded = try statements.compactMap { statement -> LoadedStatement? in
      guard let project = directory.projects[statement.projectCode] else { return nil }
      return LoadedStatement(
        id: statement.id, callID: directory.callID, projectID: project,
        subject: statement.subject, content: statement.content,
        sentAt: try instant(statement.sentOn),
        approvedAt: statement.isApproved ? try instant(statement.sentOn.adding(days: 5)) : nil)
    }
    try await loading.write { try $0.load(loaded) }
  }

  private func instant(_ day: Day) throws -> Date {
    try Date("\(day)T14:00:00Z", strategy: .iso8601)
  }
}

// MARK: - Quarters

extension DemonstrationLoader {
  private func loadQuarters(_ directory: CallDirectory) async throws {
    let quarters = Demonstration.quarters(
      call: content.call, plan: content.plan, seed: DemonstrationContent.seed)
    let sent = try quarters.filter { !$0.sendings.isEmpty }.map {
      try LoadedQuarter($0, directory)
    }
    try await loading.write { tx in
      guard try !tx.hasSentQuarters(ofCall: directory.callID) else { return }
      try tx.load(.draft, of: sent.map(\.key))
      let drafts = quarters.filter { $0.sendings.isEmpty && $0.state == .draft }
      try tx.load(.draft, of: try drafts.map { try LoadedQuarter($0, directory).key })
      for round in 0..<(sent.map(\.sendings.count).max() ?? 0) {
        let now = sent.filter { $0.sendings.count > round }
        try tx.load(now.map { $0.sendings[round] })
        if round > 0 {
          for quarter in now {
            try tx.load(.returned, of: [quarter.key], reason: quarter.reasons[round - 1])
          }
          try tx.load(.draft, of: now.map(\.key))
        }
        try tx.load(.submitted, of: now.map(\.key), version: round + 1)
      }
      try tx.load(.approved, of: sent.filter { $0.state == .approved }.map(\.key))
      for quarter in sent where quarter.state == .returned {
        try tx.load(.returned, of: [quarter.key], reason: quarter.reasons.last)
      }
    }
  }
}

/// A generated quarter, its codes turned into ids.
private struct LoadedQuarter: Sendable {
  var key: (projectID: UUID, quarter: Quarter)
  var state: QuarterReport.State
  var sendings: [LoadedSending]
  var reasons: [String]

  init(_ quarter: DemonstrationQuarter, _ directory: CallDirectory) throws {
    guard let project = directory.projects[quarter.projectCode] else {
      throw OperatorFailure(sentence: "Le projet \(quarter.projectCode) manque dans la base.")
    }
    key = (project, quarter.quarter)
    state = quarter.state
    reasons = quarter.sendings.map {
      $0.returnReason ?? "Une correction est demandée (données fictives)."
    }
    sendings = try quarter.sendings.enumerated().map { index, sending in
      LoadedSending(
        id: sending.id, projectID: project, quarter: quarter.quarter, version: index + 1,
        sentAt: try Date("\(sending.sentOn)T14:00:00Z", strategy: .iso8601),
        entries: sending.entries.compactMap { CellEntry($0, directory) })
    }
  }
}

extension CellEntry {
  fileprivate init?(_ entry: DemonstrationEntry, _ directory: CallDirectory) {
    guard let indicator = directory.indicators[entry.indicatorCode] else { return nil }
    var category: UUID?
    if let dimension = entry.dimensionCode, let code = entry.categoryCode {
      guard let found = directory.categories[dimension]?[code] else { return nil }
      category = found
    }
    self = entry.entered(in: Cell(indicatorID: indicator, categoryID: category))
  }
}
