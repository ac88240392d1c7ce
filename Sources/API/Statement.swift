package import Foundation
package import Monitoring

/// What a statement says, line by line and text by text.
package struct StatementContent: Sendable, Codable, Hashable {
  package struct Line: Sendable, Codable, Hashable {
    package var line: Code<SubsidyLine>
    package var planned: Numeral?
    package var actual: Numeral?
    package var reason: String?

    enum CodingKeys: String, CodingKey {
      case line = "poste"
      case planned = "prevu"
      case actual = "realise"
      case reason = "motif"
    }
  }

  package struct Text: Sendable, Codable, Hashable {
    package var section: Code<Narrative.Section>
    package var body: String

    enum CodingKeys: String, CodingKey {
      case section = "rubrique"
      case body = "texte"
    }
  }

  package var lines: [Line]
  package var texts: [Text]

  package init(_ content: Statement.Content) {
    lines = content.spending.entered.map { line, amounts in
      Line(
        line: Code(line), planned: amounts.planned.map(Numeral.init),
        actual: amounts.actual.map(Numeral.init), reason: amounts.reason)
    }
    texts = Narrative.Section.allCases.compactMap { section in
      content.narrative.texts[section].map { Text(section: Code(section), body: $0) }
    }
  }

  /// Returns nil when a line or a section is there twice.
  package var content: Statement.Content? {
    guard Set(lines.map(\.line)).count == lines.count,
      Set(texts.map(\.section)).count == texts.count
    else { return nil }
    var content = Statement.Content()
    for line in lines {
      content.spending.lines[line.line.value] = Spending.Amounts(
        planned: line.planned?.decimal, actual: line.actual?.decimal, reason: line.reason)
    }
    for text in texts { content.narrative.texts[text.section.value] = text.body }
    return content
  }

  enum CodingKeys: String, CodingKey {
    case lines = "postes"
    case texts = "textes"
  }
}

/// What a holder sends: `PUT /v1/projects/{id}/statements/{id}`.
package struct StatementMessage: Message, Hashable {
  package var kind: Code<Statement.Kind>
  /// Nil at the end of the project.
  package var year: Int?
  /// The version that she had in front of her.
  package var versionRead: Int
  package var content: StatementContent

  package init(_ subject: Statement.Subject, versionRead: Int, _ content: Statement.Content) {
    kind = Code(subject.kind)
    year = subject.year
    self.versionRead = versionRead
    self.content = StatementContent(content)
  }

  package var subject: Statement.Subject { Statement.Subject(kind: kind.value, year: year) }

  enum CodingKeys: String, CodingKey {
    case kind = "genre"
    case year = "annee"
    case versionRead = "version_lue"
    case content = "contenu"
  }
}

/// The answer to it, the same each time the same id and content come.
package struct StatementReceipt: Message, Hashable {
  package var sending: UUID
  package var project: String
  package var kind: Code<Statement.Kind>
  package var year: Int?
  package var version: Int
  /// ISO 8601, UTC.
  package var sentAt: String
  /// SHA-256 of what was sent, in hexadecimal.
  package var digest: String

  package init(
    sending: UUID, project: String, subject: Statement.Subject, version: Int, sentAt: String,
    digest: String
  ) {
    self.sending = sending
    self.project = project
    kind = Code(subject.kind)
    year = subject.year
    self.version = version
    self.sentAt = sentAt
    self.digest = digest
  }

  package var subject: Statement.Subject { Statement.Subject(kind: kind.value, year: year) }

  enum CodingKeys: String, CodingKey {
    case version
    case sending = "envoi"
    case project = "projet"
    case kind = "genre"
    case year = "annee"
    case sentAt = "envoye_le"
    case digest = "empreinte"
  }
}

/// A decision or a wish: `POST /v1/projects/{id}/statement-acts`.
package struct StatementActRequest: Message, Hashable {
  package var kind: Code<Statement.Kind>
  package var year: Int?
  package var act: Code<ReviewAct.Kind>
  package var version: Int
  package var reason: String?

  package init(
    _ act: ReviewAct.Kind, on subject: Statement.Subject, version: Int, reason: String?
  ) {
    kind = Code(subject.kind)
    year = subject.year
    self.act = Code(act)
    self.version = version
    self.reason = reason
  }

  package var subject: Statement.Subject { Statement.Subject(kind: kind.value, year: year) }

  enum CodingKeys: String, CodingKey {
    case version
    case kind = "genre"
    case year = "annee"
    case act = "decision"
    case reason = "motif"
  }
}
