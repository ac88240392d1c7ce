package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// All of a project, money first, by year.
  package borrowing func statements(ofProject project: UUID) throws -> [Statement] {
    let condition: SQL = "own.project_id = \(project)"
    let contents = try statementContents(where: condition)
    let acts = try statementActs(where: condition)
    return try versionRows(where: condition).reduce(into: []) { statements, row in
      if statements.last?.subject != row.subject {
        statements.append(Statement(subject: row.subject, versions: [], acts: []))
      }
      let last = statements.count - 1
      statements[last].versions.append(
        Statement.Version(
          number: row.number, content: contents[row.id] ?? Statement.Content(),
          author: row.author, sentAt: row.sentAt))
      statements[last].acts += acts[row.id] ?? []
    }
  }

  /// What versions say, by their ids.
  borrowing func statementContents(
    where condition: SQL
  ) throws -> [UUID: Statement.Content] {
    let lines = try spendingLines(where: condition)
    let texts = try narrativeTexts(where: condition)
    return lines.mapValues { Statement.Content(spending: Spending($0)) }
      .merging(texts.mapValues { Statement.Content(narrative: Narrative($0)) }) { money, _ in money
      }
  }

  private borrowing func versionRows(where condition: SQL) throws -> [VersionRow] {
    try rows(
      """
      select own.*, auth.account_name(own.account_id) as author
      from jalon.statement own where \(condition)
      order by own.kind desc, own.year nulls last, own.version
      """
    ) { row in
      VersionRow(
        id: try row.get("id"), subject: try Statement.Subject(row), number: try row.get("version"),
        author: try row.getIfPresent("author"), sentAt: try row.get("sent_at"))
    }
  }

  private borrowing func spendingLines(
    where condition: SQL
  ) throws -> [UUID: [SubsidyLine: Spending.Amounts]] {
    let lines = try rows(
      """
      select line.* from jalon.spending_line line
      join jalon.statement own on own.id = line.statement_id where \(condition)
      """
    ) { row in
      (
        statement: try row.get("statement_id", as: UUID.self),
        line: try row.choice("line") as SubsidyLine,
        amounts: Spending.Amounts(
          planned: try row.getIfPresent("planned"), actual: try row.getIfPresent("actual"),
          reason: try row.getIfPresent("reason"))
      )
    }
    return lines.reduce(into: [:]) { $0[$1.statement, default: [:]][$1.line] = $1.amounts }
  }

  private borrowing func narrativeTexts(
    where condition: SQL
  ) throws -> [UUID: [Narrative.Section: String]] {
    let texts = try rows(
      """
      select text.* from jalon.narrative_text text
      join jalon.statement own on own.id = text.statement_id where \(condition)
      """
    ) { row in
      (
        statement: try row.get("statement_id", as: UUID.self),
        section: try row.choice("section") as Narrative.Section,
        body: try row.get("body", as: String.self)
      )
    }
    return texts.reduce(into: [:]) { $0[$1.statement, default: [:]][$1.section] = $1.body }
  }

  private borrowing func statementActs(
    where condition: SQL
  ) throws -> [UUID: [ReviewAct]] {
    let acts = try rows(
      """
      select act.statement_id, act.act, act.reason, act.made_at, own.version,
        auth.account_name(act.account_id) as author
      from jalon.statement_act act
      join jalon.statement own on own.id = act.statement_id
      where \(condition)
      order by act.made_at, act.id
      """
    ) { row in
      (
        statement: try row.get("statement_id", as: UUID.self),
        act: ReviewAct(
          kind: try row.choice("act"), version: try row.get("version"),
          reason: try row.getIfPresent("reason"), author: try row.getIfPresent("author") ?? "",
          madeAt: try row.get("made_at"))
      )
    }
    return acts.reduce(into: [:]) { $0[$1.statement, default: []].append($1.act) }
  }
}

private struct VersionRow {
  var id: UUID
  var subject: Statement.Subject
  var number: Int
  var author: String?
  var sentAt: Date
}
