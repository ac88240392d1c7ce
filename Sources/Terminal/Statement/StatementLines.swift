import Foundation
package import Monitoring
import Writing

/// What a person reads of a statement: its state, why it came back, what it says.
package struct StatementLines {
  package struct Draft: Sendable {
    /// Over the last version.
    var content: Statement.Content
    /// « cet ordinateur »
    var origin: String

    package init(content: Statement.Content, origin: String) {
      self.content = content
      self.origin = origin
    }
  }

  private let statement: Statement
  private let project: String

  package init(_ statement: Statement, project: String) {
    self.statement = statement
    self.project = project
  }

  private var name: String { "\(project), \(statement.subject.name)" }

  /// With the draft over the last version, where there is one.
  package func lines(draft: Draft?) -> [String] {
    let content = draft?.content ?? statement.versions.last?.content ?? Statement.Content()
    return [heading] + reason
      + (draft.map { ["Brouillon de \($0.origin), pas encore envoyé."] } ?? [])
      + body(of: content) + [""]
  }

  private var heading: String {
    guard let last = statement.versions.last else { return "\(name)\u{A0}: rien n’est envoyé." }
    let author = last.author.map { ", par \($0)" } ?? ""
    let wish = statement.isAskedToReopen ? " Le porteur demande à le rouvrir." : ""
    return "\(name), version \(last.number)\u{A0}: \(statement.state.labelOfVersion), reçue le "
      + "\(ParisTime.shown(last.sentAt))\(author).\(wish)"
  }

  /// Why it was given back comes first.
  private var reason: [String] {
    guard statement.state == .returned || statement.state == .reopened,
      let act = statement.acts.last(where: { $0.kind != .asked }), let words = act.reason
    else { return [] }
    return ["À reprendre\u{A0}: \(words) (\(act.author))"]
  }

  private func body(of content: Statement.Content) -> [String] {
    switch statement.subject.kind {
    case .spending: SpendingLines(content.spending).lines
    case .narrative:
      Narrative.Section.allCases.flatMap { section -> [String] in
        guard let text = content.narrative.texts[section], !text.isEmpty else { return [] }
        return ["\(section.label)\u{A0}:"] + text.split(separator: "\n").map { "  \($0)" }
      }
    }
  }
}

extension Statement.Subject {
  /// « dépenses de 2025 », « bilan de fin de projet »
  package var name: String { "\(kind.label) de \(year.map { "\($0)" } ?? "fin de projet")" }
}

extension StatementPart.Value {
  package var shown: String {
    switch self {
    case .text(let body): body
    case .amounts(let amounts):
      [
        amounts.planned.map { "prévu \(French.terminal.euros($0))" },
        amounts.actual.map { "réalisé \(French.terminal.euros($0))" },
        amounts.reason.map { "motif\u{A0}: \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
    }
  }
}
