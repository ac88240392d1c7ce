import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store
import XLSForm

/// Writes a demonstration into an empty site, through the same roles and rules as everyone.
struct DemonstrationLoader {
  let content: DemonstrationContent
  let admin: Pool
  let load: Pool
  let keys: WaveKeyFolder

  func run(codesFile: URL) async throws {
    say("Données fictives : appel et projets")
    let directory = try await loadCall()
    say("Données fictives : comptes")
    try await once { try await addAccounts(directory) }
    say("Données fictives : saisies trimestrielles")
    try await once { try await loadQuarters(directory) }
    say("Données fictives : enquêtes")
    try await loadSurveys(directory, codesFile: codesFile)
  }

  func close() async {
    await admin.close()
    await load.close()
  }

  /// A step whose rows are there already was done by a start that was cut short.
  private func once(_ step: () async throws -> Void) async throws {
    do {
      try await step()
    } catch let error as PostgresError where error.sqlstate == "23505" {
      return
    }
  }

  private func loadCall() async throws -> CallDirectory {
    let content = content
    return try await admin.write { tx in
      if let there = try tx.directory(ofCall: content.call.call.code) { return there }
      try tx.load(content.call, form: content.form)
      guard let directory = try tx.directory(ofCall: content.call.call.code) else {
        throw OperatorFailure(
          sentence: "L’appel n’a pas pu être chargé. Supprimer le dossier de données.")
      }
      return directory
    }
  }

  /// One holder a project and one evaluator, all with the same known password, so one stretching.
  private func addAccounts(_ directory: CallDirectory) async throws {
    let salt = Password.newSalt()
    let scrypt = try Password.stretch(DemonstrationSite.password, salt: salt)
    let projects = content.call.projects
    try await admin.write { tx in
      func account(_ login: String, _ name: String, _ kind: Account.Kind) -> NewAccount {
        NewAccount(
          login: login, name: name, kind: kind, salt: salt, scrypt: scrypt, isFictitious: true)
      }
      for project in projects {
        let id = try tx.add(
          account("porteur-\(project.code.lowercased())", "Porteur de \(project.name)", .holder))
        if let projectID = directory.projects[project.code] {
          try tx.grantProject(projectID, to: id)
        }
      }
      let evaluator = try tx.add(
        account(DemonstrationSite.evaluator, "Évaluateur de la démonstration", .evaluator))
      try tx.grantCall(directory.callID, to: evaluator)
    }
  }
}

// MARK: - Quarters

extension DemonstrationLoader {
  private func loadQuarters(_ directory: CallDirectory) async throws {
    let quarters = Demonstration.quarters(
      call: content.call, plan: content.plan, seed: content.seed)
    let sent = try quarters.filter { !$0.sendings.isEmpty }.map {
      try LoadedQuarter($0, directory)
    }
    try await load.write { tx in
      try tx.move(sent.map(\.key), to: .draft)
      let drafts = quarters.filter { $0.sendings.isEmpty && $0.state == .draft }
      try tx.move(try drafts.map { try LoadedQuarter($0, directory).key }, to: .draft)
      for round in 0..<(sent.map(\.sendings.count).max() ?? 0) {
        let now = sent.filter { $0.sendings.count > round }
        try tx.load(now.map { $0.sendings[round] })
        if round > 0 {
          for quarter in now {
            try tx.move([quarter.key], to: .returned, reason: quarter.reasons[round - 1])
          }
          try tx.move(now.map(\.key), to: .draft)
        }
        try tx.move(now.map(\.key), to: .submitted, version: round + 1)
      }
      try tx.move(sent.filter { $0.state == .approved }.map(\.key), to: .approved)
      for quarter in sent where quarter.state == .returned {
        try tx.move([quarter.key], to: .returned, reason: quarter.reasons.last)
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
