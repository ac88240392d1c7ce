import Foundation
package import Monitoring

/// All that a project stated, with every version: `GET /v1/projects/{id}/statements`.
package struct StatementList: Message, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var kind: Code<Statement.Kind>
    package var year: Int?
    package var state: Code<QuarterReport.State>
    package var versions: [Version]
    package var acts: [Act]

    enum CodingKeys: String, CodingKey {
      case versions
      case kind = "genre"
      case year = "annee"
      case state = "etat"
      case acts = "decisions"
    }
  }

  package struct Version: Sendable, Codable, Hashable {
    package var number: Int
    package var author: String?
    /// ISO 8601, UTC.
    package var sentAt: String
    package var content: StatementContent

    enum CodingKeys: String, CodingKey {
      case number = "version"
      case author = "auteur"
      case sentAt = "envoye_le"
      case content = "contenu"
    }
  }

  package struct Act: Sendable, Codable, Hashable {
    package var act: Code<ReviewAct.Kind>
    package var version: Int
    package var reason: String?
    package var author: String
    /// ISO 8601, UTC.
    package var madeAt: String

    enum CodingKeys: String, CodingKey {
      case version
      case act = "decision"
      case reason = "motif"
      case author = "auteur"
      case madeAt = "le"
    }
  }

  package var statements: [Line]

  enum CodingKeys: String, CodingKey { case statements = "comptes_rendus" }
}

extension StatementList {
  package init(_ statements: [Statement]) {
    self.statements = statements.map { statement in
      Line(
        kind: Code(statement.subject.kind), year: statement.subject.year,
        state: Code(statement.state),
        versions: statement.versions.map {
          Version(
            number: $0.number, author: $0.author, sentAt: $0.sentAt.formatted(.iso8601),
            content: StatementContent($0.content))
        },
        acts: statement.acts.map {
          Act(
            act: Code($0.kind), version: $0.version, reason: $0.reason, author: $0.author,
            madeAt: $0.madeAt.formatted(.iso8601))
        })
    }
  }

  package var content: [Statement] {
    statements.map { line in
      Statement(
        subject: Statement.Subject(kind: line.kind.value, year: line.year),
        versions: line.versions.map {
          Statement.Version(
            number: $0.number, content: $0.content.content ?? Statement.Content(),
            author: $0.author, sentAt: Self.instant($0.sentAt))
        },
        acts: line.acts.map {
          ReviewAct(
            kind: $0.act.value, version: $0.version, reason: $0.reason, author: $0.author,
            madeAt: Self.instant($0.madeAt))
        })
    }
  }

  private static func instant(_ text: String) -> Date {
    (try? Date(text, strategy: .iso8601)) ?? .distantPast
  }
}
