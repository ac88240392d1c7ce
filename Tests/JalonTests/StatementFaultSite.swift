import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// She states the money of a year, or tells it in words.
class StatementFaultSite: FaultSite {
  static let year = "2025"

  var kind: Statement.Kind { .spending }
  private var subject: Statement.Subject { Statement.Subject(kind: kind, year: Int(Self.year)) }
  override var savedWords: String { "Brouillon enregistré" }
  override var lockedWords: String { "ne se modifie pas" }

  override func lookUp() throws {}

  func command(_ verb: String) -> [String] {
    [kind.command, verb, LivingService.project, Self.year]
  }

  override var sending: [String] {
    command("envoyer") + ["--confirmer", LivingService.project]
  }

  override func giveBack(as evaluator: JalonCommand) throws {
    let returned = try evaluator.run(
      command("rendre") + ["--motif", "encore une fois"], service: service.url)
    try #require(returned.status == 0, "\(returned.errors)")
  }

  func value(in content: Statement.Content) -> Decimal? { nil }

  override func savedValue() throws -> Decimal? {
    let draft = try StatementDraft.open(of: project, subject, for: session(), in: state)
    return value(in: draft.content.over(Statement.Content()))
  }

  override func arrived() async throws -> Arrival {
    let all = try await client().statements(project).content
    let statement = try #require(all.first { $0.subject == subject })
    let last = try #require(statement.versions.last)
    return Arrival(
      version: last.number, state: statement.state,
      values: [value(in: last.content)].compactMap(\.self))
  }
}

final class MoneyFaultSite: StatementFaultSite {
  override func saving(_ value: Int) -> [String] {
    command("definir") + ["64=\(value)/\(value)"]
  }

  override func fill(_ value: Int) throws {
    let filled = try jalon(saving(value) + ["74.appel=\(value)/\(value)"])
    try #require(filled.status == 0, "\(filled.errors)")
  }

  override func value(in content: Statement.Content) -> Decimal? {
    content.spending.lines[.staff]?.planned
  }
}

final class WordsFaultSite: StatementFaultSite {
  override var kind: Statement.Kind { .narrative }

  override func saving(_ value: Int) -> [String] {
    command("ecrire") + ["prevu", "--texte", "\(value)"]
  }

  override func fill(_ value: Int) throws {
    for section in ["realise", "prevu"] {
      let filled = try jalon(command("ecrire") + [section, "--texte", "\(value)"])
      try #require(filled.status == 0, "\(filled.errors)")
    }
  }

  override func value(in content: Statement.Content) -> Decimal? {
    content.narrative.texts[.planned].flatMap { Decimal(string: $0) }
  }
}
