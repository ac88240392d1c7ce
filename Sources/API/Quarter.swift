package import Foundation
package import Monitoring

/// One cell as it is entered, sent and read back.
package struct CellValue: Message, Hashable {
  package var indicator: UUID
  package var category: UUID?
  package var value: Numeral?
  package var denominator: Numeral?
  package var missing: Code<Missing>?
  package var reason: Code<Reason>?
  /// The words of the reason `other`.
  package var reasonText: String?
  package var comment: String?
  /// As typed: `=112+6`.
  package var formula: String?

  package init(_ entry: CellEntry) {
    indicator = entry.cell.indicatorID
    category = entry.cell.categoryID
    reason = entry.reason.map(Code.init)
    reasonText = entry.reasonText
    comment = entry.comment
    formula = entry.formula
    switch entry.measured {
    case .number(let number): value = Numeral(number)
    case .quotient(let upper, let lower):
      value = Numeral(upper)
      denominator = Numeral(lower)
    case .missing(let why): missing = Code(why)
    }
  }

  /// Returns nil when it holds neither a value nor why there is none, or both.
  package var entry: CellEntry? {
    let measured: Measured? =
      switch (value?.decimal, denominator?.decimal, missing) {
      case (let number?, nil, nil): .number(number)
      case (let upper?, let lower?, nil): .quotient(numerator: upper, denominator: lower)
      case (nil, nil, let why?): .missing(why.value)
      default: nil
      }
    return measured.map {
      CellEntry(
        cell: Cell(indicatorID: indicator, categoryID: category), measured: $0,
        reason: reason?.value, reasonText: reasonText, comment: comment, formula: formula
      )
    }
  }

  /// In format 1 the comment also held the words of a reason.
  fileprivate var withReasonTakenFromComment: CellValue {
    entry.map { CellValue($0.withReasonTakenFromComment) } ?? self
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case indicator = "indicateur"
    case category = "modalite"
    case value = "valeur"
    case denominator = "denominateur"
    case missing = "manquant"
    case reason = "motif"
    case reasonText = "motif_texte"
    case comment = "commentaire"
    case formula = "formule"
  }
}

/// A value of an earlier or of this quarter.
package struct QuarterValue: Message, Hashable {
  package var quarter: Quarter
  package var version: Int
  package var cell: CellValue

  package init(quarter: Quarter, version: Int, cell: CellValue) {
    self.quarter = quarter
    self.version = version
    self.cell = cell
  }

  enum CodingKeys: String, CodingKey {
    case version
    case quarter = "trimestre"
    case cell = "case"
  }
}

/// A quarter to be entered: `GET /v1/projects/{id}/quarters/{quarter}`.
package struct QuarterReportMessage: Message, Hashable {
  package var project: UUID
  package var code: String
  package var name: String
  package var startsOn: Day
  package var endsOn: Day
  package var quarter: Quarter
  package var state: Code<QuarterReport.State>
  package var version: Int
  package var dueOn: Day
  package var today: Day
  package var indicators: [IndicatorMessage]
  package var disaggregations: [DisaggregationMessage]
  package var goals: [GoalMessage]
  package var values: [QuarterValue]
  package var isFictitious: Bool

  package init(_ quarterReport: QuarterReport) {
    project = quarterReport.projectID
    code = quarterReport.projectCode
    name = quarterReport.projectName
    startsOn = quarterReport.startsOn
    endsOn = quarterReport.endsOn
    quarter = quarterReport.quarter
    state = Code(quarterReport.state)
    version = quarterReport.version
    dueOn = quarterReport.dueOn
    today = quarterReport.today
    indicators = quarterReport.indicators.map(IndicatorMessage.init)
    disaggregations = quarterReport.disaggregations.map(DisaggregationMessage.init)
    goals = quarterReport.goals.map(GoalMessage.init)
    isFictitious = quarterReport.isFictitious
    values = quarterReport.observations.map { observation in
      QuarterValue(
        quarter: observation.quarter, version: observation.version,
        cell: CellValue(observation.entry))
    }
  }

  package var quarterReport: QuarterReport {
    QuarterReport(
      projectID: project, projectCode: code, projectName: name, startsOn: startsOn,
      endsOn: endsOn, quarter: quarter, state: state.value, version: version, dueOn: dueOn,
      today: today, indicators: indicators.map(\.indicator),
      disaggregations: disaggregations.map(\.disaggregation),
      goals: goals.map { $0.goal(of: project) },
      observations: values.compactMap { value in
        value.cell.entry.map {
          Observation(
            projectID: project, quarter: value.quarter, entry: $0, version: value.version)
        }
      },
      isFictitious: isFictitious)
  }

  enum CodingKeys: String, CodingKey {
    case code, version
    case project = "projet"
    case name = "nom"
    case startsOn = "debut"
    case endsOn = "fin"
    case quarter = "trimestre"
    case state = "etat"
    case dueOn = "a_rendre_le"
    case today = "aujourd_hui"
    case indicators = "indicateurs"
    case disaggregations = "ventilations"
    case goals = "objectifs"
    case values = "valeurs"
    case isFictitious = "fictif"
  }
}

/// What a holder sends: `PUT /v1/projects/{id}/quarters/{quarter}/submissions/{id}`.
package struct SendingMessage: Message, Hashable {
  /// The version of the quarter that she had in front of her.
  package var versionRead: Int
  package var values: [CellValue]

  package init(versionRead: Int, values: [CellValue]) {
    self.versionRead = versionRead
    self.values = values
  }

  package func read(fromFormat format: Int) -> SendingMessage {
    guard format == 1 else { return self }
    return SendingMessage(
      versionRead: versionRead, values: values.map(\.withReasonTakenFromComment))
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case versionRead = "version_lue"
    case values = "valeurs"
  }
}

/// The answer to a sending, the same each time the same id and content come.
package struct QuarterReceipt: Message, Hashable {
  package var sending: UUID
  package var project: String
  package var quarter: Quarter
  package var version: Int
  /// ISO 8601, UTC.
  package var sentAt: String
  /// SHA-256 of what was sent, in hexadecimal.
  package var digest: String

  package init(
    sending: UUID, project: String, quarter: Quarter, version: Int, sentAt: String,
    digest: String
  ) {
    self.sending = sending
    self.project = project
    self.quarter = quarter
    self.version = version
    self.sentAt = sentAt
    self.digest = digest
  }

  enum CodingKeys: String, CodingKey {
    case version
    case sending = "envoi"
    case project = "projet"
    case quarter = "trimestre"
    case sentAt = "envoye_le"
    case digest = "empreinte"
  }
}
