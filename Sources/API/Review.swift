package import Foundation
package import Monitoring

/// What waits for an evaluator: `GET /v1/reviews`.
package struct ReviewQueue: Message, Hashable {
  package var quarters: [Line]
  /// None from a service that does not list them yet.
  package var statements: [StatementLine]?

  package init(_ quarters: [QueuedQuarter], _ statements: [QueuedStatement]) {
    self.quarters = quarters.map(Line.init)
    self.statements = statements.map(StatementLine.init)
  }

  package struct StatementLine: Sendable, Codable, Hashable {
    package var call: String
    package var project: String
    package var name: String
    package var kind: Code<Statement.Kind>
    package var year: Int?
    package var state: Code<QuarterReport.State>
    package var version: Int
    /// ISO 8601, UTC.
    package var sentAt: String
    package var isAskedToReopen: Bool
    package var isWaiting: Bool
    package var isFictitious: Bool

    init(_ queued: QueuedStatement) {
      call = queued.callCode
      project = queued.projectCode
      name = queued.projectName
      kind = Code(queued.subject.kind)
      year = queued.subject.year
      state = Code(queued.state)
      version = queued.version
      sentAt = queued.sentAt.formatted(.iso8601)
      isAskedToReopen = queued.isAskedToReopen
      isWaiting = queued.isWaiting
      isFictitious = queued.isFictitious
    }

    package var subject: Statement.Subject { Statement.Subject(kind: kind.value, year: year) }

    enum CodingKeys: String, CodingKey {
      case version
      case call = "appel"
      case project = "projet"
      case name = "nom"
      case kind = "genre"
      case year = "annee"
      case state = "etat"
      case sentAt = "envoye_le"
      case isAskedToReopen = "reouverture_demandee"
      case isWaiting = "a_traiter"
      case isFictitious = "fictif"
    }
  }

  package struct Line: Sendable, Codable, Hashable {
    package var call: String
    package var project: String
    package var name: String
    package var quarter: Quarter
    package var state: Code<QuarterReport.State>
    package var version: Int
    /// ISO 8601, UTC; of the last sending.
    package var sentAt: String?
    package var isOverdue: Bool
    package var explained: Int
    package var openQuestions: Int
    package var answeredQuestions: Int
    package var isAskedToReopen: Bool
    package var isWaiting: Bool
    package var risk: Int
    package var isFictitious: Bool

    init(_ queued: QueuedQuarter) {
      call = queued.callCode
      project = queued.projectCode
      name = queued.projectName
      quarter = queued.quarter
      state = Code(queued.state)
      version = queued.version
      sentAt = queued.sentAt?.formatted(.iso8601)
      isOverdue = queued.isOverdue
      explained = queued.explained
      openQuestions = queued.openQuestions
      answeredQuestions = queued.answeredQuestions
      isAskedToReopen = queued.isAskedToReopen
      isWaiting = queued.isWaiting
      risk = queued.risk
      isFictitious = queued.isFictitious
    }

    enum CodingKeys: String, CodingKey {
      case version
      case call = "appel"
      case project = "projet"
      case name = "nom"
      case quarter = "trimestre"
      case state = "etat"
      case sentAt = "envoye_le"
      case isOverdue = "en_retard"
      case explained = "valeurs_motivees"
      case openQuestions = "questions_ouvertes"
      case answeredQuestions = "questions_repondues"
      case isAskedToReopen = "reouverture_demandee"
      case isWaiting = "a_traiter"
      case risk = "risque"
      case isFictitious = "fictif"
    }
  }

  enum CodingKeys: String, CodingKey {
    case quarters = "trimestres"
    case statements = "comptes_rendus"
  }
}

/// A decision or a wish: `POST /v1/projects/{id}/quarters/{quarter}/acts`.
package struct ReviewActRequest: Message, Hashable {
  package var act: Code<ReviewAct.Kind>
  /// The version of the quarter that its author had in front of her.
  package var version: Int
  package var reason: String?

  package init(_ act: ReviewAct.Kind, version: Int, reason: String?) {
    self.act = Code(act)
    self.version = version
    self.reason = reason
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case version
    case act = "acte"
    case reason = "motif"
  }
}

/// A message about a cell: `PUT /v1/projects/{id}/quarters/{quarter}/messages/{id}`.
package struct CellMessageRequest: Message, Hashable {
  package var indicator: UUID
  package var category: UUID?
  package var kind: Code<CellMessage.Kind>
  package var version: Int
  package var body: String?

  package init(_ kind: CellMessage.Kind, on cell: Cell, version: Int, body: String?) {
    self.kind = Code(kind)
    indicator = cell.indicatorID
    category = cell.categoryID
    self.version = version
    self.body = body
  }

  package var cell: Cell { Cell(indicatorID: indicator, categoryID: category) }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case version
    case indicator = "indicateur"
    case category = "modalite"
    case kind = "genre"
    case body = "texte"
  }
}

/// What was recounted on site: `POST /v1/projects/{id}/quarters/{quarter}/verifications`.
package struct VerificationRequest: Message, Hashable {
  package var indicator: UUID
  package var category: UUID?
  package var version: Int
  package var verifiedOn: Day
  package var value: Numeral
  package var denominator: Numeral?
  package var note: String?

  package init(
    _ cell: Cell, version: Int, verifiedOn: Day, value: Decimal, denominator: Decimal?,
    note: String?
  ) {
    indicator = cell.indicatorID
    category = cell.categoryID
    self.version = version
    self.verifiedOn = verifiedOn
    self.value = Numeral(value)
    self.denominator = denominator.map(Numeral.init)
    self.note = note
  }

  package var cell: Cell { Cell(indicatorID: indicator, categoryID: category) }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case version
    case indicator = "indicateur"
    case category = "modalite"
    case verifiedOn = "verifie_le"
    case value = "valeur"
    case denominator = "denominateur"
    case note = "note"
  }
}
