import API
import Foundation
import Monitoring

/// One message of each kind, with every key filled in, by the name of its golden file.
enum SampleMessages {
  static let all: [any SampledMessage] =
    [
      Sample("login-request", LoginRequest(login: "porteur-p06", password: "demonstration")),
      Sample("login-response", LoginResponse(token: "h_0123", account: account)),
      Sample("account", account),
      Sample(
        "new-account-request",
        NewAccountRequest(
          login: "amina", name: "Amina Le Goff", kind: .holder, projects: ["AAP-2025/BZH-01"],
          calls: [])),
      Sample("account-list", AccountList([accountLine])),
      Sample("account-act-request", AccountActRequest(.attach, project: "AAP-2025/BZH-01")),
      Sample(
        "account-reply", AccountReply(account: accountLine, firstPassword: "abcd-efgh-jkmn-pqrs")),
      Sample("password-change", PasswordChange(former: "ancien", new: "nouveau")),
      Sample(
        "session-list",
        SessionList([SessionLine(openedAt: moment, seenAt: moment, isCurrent: true)])),
      Sample("closed-sessions", ClosedSessions(2)),
      Sample(
        "notice-list",
        NoticeList([
          NoticeLine(
            call: "AAP-2025", at: moment, event: .added, account: "Eva (eva)",
            author: "Ada (ada)", confirmer: "Ines (ines)")
        ])),
      Sample("project-list", ProjectList([project])),
      Sample("project-detail", projectDetail),
      Sample("quarter-report", quarterReport),
      Sample("sending", SendingMessage(versionRead: 3, values: cells)),
      Sample(
        "quarter-receipt",
        QuarterReceipt(
          sending: id(7), project: "P06", quarter: quarter, version: 4,
          sentAt: "2025-01-20T10:00:00Z", digest: "00ff")),
      Sample("review-queue", ReviewQueue([queued], [queuedStatement])),
      Sample("review-act", ReviewActRequest(.returned, version: 2, reason: "I02 est à revoir")),
      Sample(
        "cell-message", CellMessageRequest(.question, on: cell, version: 2, body: "Combien ?")),
      Sample(
        "verification",
        VerificationRequest(
          cell, version: 2, verifiedOn: quarter.end, value: 12, denominator: 40, note: "feuilles")),
      Sample("quarter-history", QuarterHistoryMessage(history)),
      Sample("amendment-request", amendment),
      Sample("amendment-outcome", AmendmentOutcome([revision])),
      Sample(
        "amendment-list",
        AmendmentList([
          Amendment(
            projectCode: "P06", effectiveOn: quarter.end, reason: "prolongation",
            reference: "avenant 1", author: "Eva",
            madeAt: instant, changes: [revision])
        ])),
      Sample(
        "call-list",
        CallList([.init(id: id(2), code: "AMI-ISS-2021", title: "Appel", isFictitious: true)])),
      Sample(
        "call-detail",
        CallDetail(
          CallFacts.none,
          amendments: [
            Amendment(
              projectCode: nil, effectiveOn: quarter.end, reason: "prolongation",
              reference: "avenant 1", author: "Eva", madeAt: instant, changes: [revision])
          ], file: "{}")),
      Sample(
        "call-amendment-request",
        CallAmendmentRequest(
          file: "{}", forms: [.init(name: "avis.md", text: "## survey")], effectiveOn: quarter.end,
          reason: "prolongation", reference: "avenant 1", state: "00ff", isTrial: true)),
      Sample(
        "call-amendment-outcome",
        CallAmendmentOutcome(
          changes: [revision], waiting: [revision], notices: ["Classe comprise."], state: "00ff")),
      Sample("axis-list", AxisList([axis])),
      Sample("survey-form-request", SurveyFormRequest(code: "1234567890123")),
      Sample("survey-form", SurveyForm(title: "Votre avis", form: "| type |", isFictitious: true)),
      Sample("response", response),
      Sample("response-receipt", ResponseReceipt(number: "947468955958")),
      Sample("withdrawal", Withdrawal(receipt: "9474 6895 5958")),
      Sample("problem", Problem(.refused, findings: [finding])),
      Sample("health", HealthMessage(state: "vivant")),
    ] + waves + codings
    + statements + participation + transfer + judgement + decision + entry + published

  private static let account = AccountMessage(
    login: "porteur-p06", name: "Porteur de Gers Solidaire", kind: .holder, isFictitious: true,
    mustChangePassword: true)

  private static var amendment: AmendmentRequest {
    var request = AmendmentRequest(
      effectiveOn: quarter.end, reason: "prolongation", reference: "avenant 1",
      endsOn: quarter.end, isStopped: false, budgetEUR: 120_000, fundingEUR: 80_000,
      goals: [.init(indicator: "I02", year: 2024, isBaseline: false, value: decimal("0.6"))],
      isTrial: true)
    request.holder = .init(
      Organisation(
        name: "Le Relais", siret: "73282932000074", rna: "W313012345", finess: "310781406"))
    request.partners = .init(added: ["Le Phare"], removed: ["La Digue"])
    request.departments = .init(added: ["31"], removed: ["32"])
    request.suspension = .init(startsOn: quarter.start, endsOn: quarter.end)
    return request
  }

  static let moment = "2025-01-20T10:00:00Z"

  private static let accountLine = AccountLine(
    id: id(11), login: "amina", name: "Amina Le Goff", kind: .holder, state: .firstPassword,
    projects: ["AAP-2025/BZH-01"], calls: [], lastSeenAt: moment, isFictitious: false,
    request: AccountRequestLine(
      act: .add, author: "Ada (ada)", askedAt: moment, expiresAt: "2025-01-27T10:00:00Z"),
    signed: ["AAP-2025/BZH-01"])

  private static let axis = AxisLine(
    id: id(1), callID: id(2), call: "AMI-ISS-2021", code: "2", name: "Accès aux droits",
    projects: 13)

  private static let funded = Project(
    id: id(3), callID: id(2), code: "P06", name: "Gers Solidaire", holderName: "Gers Solidaire",
    partnerNames: ["Le Relais"], territory: "Gers", summary: "Un car", targetPopulation: "Tous",
    objectives: "Aller vers", inequalityApproach: "Gradient", startsOn: quarter.start,
    endsOn: quarter.end, budgetEUR: decimal("125000.5"), fundingEUR: 100_000, status: .running,
    axes: [AxisShare(axisCode: "2", share: 1)], departmentCodes: ["32"], isFictitious: true,
    suspension: .init(startsOn: quarter.start, endsOn: quarter.end))

  static let project = ProjectSummary(
    funded, ofCall: "AMI-ISS-2021", overdueQuarters: 1, pinnedToday: quarter.end,
    handover: handover)

  private static let projectDetail = ProjectDetail(
    funded, ofCall: "AMI-ISS-2021", overdueQuarters: 1,
    quarters: [
      ListedQuarter(
        id: id(6), projectID: id(3), quarter: quarter, state: .returned, version: 2,
        dueOn: quarter.end, isOverdue: true, wasLate: false, isOutside: true, isSuspended: true)
    ], pinnedToday: quarter.end, handover: handover)

  private static let handover = HandoverLine(
    on: quarter.start, isDone: true, newHolder: "Le Relais", reason: "reprise")

  private static let cell = Cell(indicatorID: id(4), categoryID: id(5))
  static let instant = Date(timeIntervalSince1970: 1_737_367_200)

  private static let revision = AmendmentChange(
    AmendmentPlace(
      .target, projectCode: "P06", subject: "I02", item: "femmes", indicatorCode: "I02", year: 2024),
    former: "0.5", latter: "0.6")

  private static let queued = QueuedQuarter(
    callCode: "AMI-ISS-2021", projectCode: "P06", projectName: "Gers Solidaire", quarter: quarter,
    state: .submitted, version: 2, sentAt: instant, isOverdue: false, explained: 3,
    openQuestions: 1, answeredQuestions: 2, isAskedToReopen: true, isFictitious: true)

  static let history = QuarterHistory(
    versions: [QuarterHistory.Version(number: 1, author: "Ana", sentAt: instant)],
    observations: [
      Observation(projectID: id(3), quarter: quarter, cell: cell, measured: .number(12))
    ],
    acts: [
      ReviewAct(kind: .asked, version: 1, reason: "oubli", author: "Ana", madeAt: instant)
    ],
    messages: [
      CellMessage(
        cell: cell, kind: .answer, version: 1, body: "douze", author: "Ana", writtenAt: instant)
    ],
    verifications: [
      Verification(
        cell: cell, version: 1, verifiedOn: quarter.end, recounted: .number(12), note: "feuilles",
        author: "Claire", madeAt: instant)
    ])

  static let publication = PublicationLine(
    Edition(
      number: 1, kind: .freeze, name: "fin 2024", year: 2024, madeOn: quarter.end, madeAt: "14:02"),
    day: quarter.end, digest: "00ff")

  static let answers = [
    "age": AnswerValue(choices: ["moins_30"]), "remarque": AnswerValue(text: "Merci"),
    "enfants": AnswerValue(number: Numeral(decimal("2.5"))), "sante": AnswerValue(),
  ]

  private static let finding = FindingMessage(
    Finding(.missingValue, in: Cell(indicatorID: id(4), categoryID: id(5))), in: report)
}

extension SampleMessages {
  private static let cells = [
    CellEntry(
      cell: Cell(indicatorID: id(4)), measured: .number(decimal("120.5")), formula: "=100+20,5"),
    CellEntry(
      cell: Cell(indicatorID: id(4), categoryID: id(5)),
      measured: .quotient(numerator: 12, denominator: 40), reason: .activity),
    CellEntry(
      cell: Cell(indicatorID: id(6)), measured: .missing(.notAvailable), reason: .other,
      reasonText: "panne", comment: "réparé en janvier"),
  ].map(CellValue.init)

  static var quarterReport: QuarterReportMessage { QuarterReportMessage(report) }

  static var report: QuarterReport {
    QuarterReport(
      projectID: id(3), projectCode: "P06", projectName: "Gers Solidaire",
      startsOn: quarter.start, endsOn: quarter.end, quarter: quarter, state: .reopened,
      version: 3, dueOn: quarter.end, today: quarter.end,
      indicators: [
        indicator(id(4), "I01", .call, .sum, .sum),
        indicator(
          id(6), "A21", .axis(code: "2"), .weightedMean, .weightedMean, isTypedTwice: true),
        indicator(id(8), "S06A", .project(code: "P06"), .last, .none),
      ],
      disaggregations: [
        Disaggregation(
          id: id(9), code: "genre", name: "Genre", isOrdered: false,
          categories: [Monitoring.Category(id: id(5), code: "femmes", name: "femmes")],
          disadvantagedCode: "femmes")
      ],
      goals: [
        Goal(
          projectID: id(3), indicatorID: id(4), baseline: decimal("0.25"), finalTarget: 150,
          yearTargets: [2023: 50, 2024: decimal("55.5")], kind: .floor, period: .year)
      ],
      observations: [
        Observation(
          projectID: id(3), quarter: quarter.previous,
          entry: CellEntry(
            cell: Cell(indicatorID: id(4)), measured: .number(12), reason: .verified,
            comment: "compté deux fois"), version: 2)
      ], isFictitious: true, isSuspended: true, crossRules: [rule],
      secondEntries: [
        CellEntry(
          cell: Cell(indicatorID: id(6)), measured: .quotient(numerator: 12, denominator: 40))
      ])
  }

  private static func indicator(
    _ id: UUID, _ code: String, _ scope: IndicatorScope, _ overTime: Indicator.OverTime,
    _ overProjects: Indicator.OverProjects, isTypedTwice: Bool = false
  ) -> Indicator {
    Indicator(
      id: id, code: code, name: "Personnes rencontrées", definition: "Une fois par trimestre",
      unit: "personnes", level: .output, measure: .count, direction: .increase, decimals: 1,
      overTime: overTime, overProjects: overProjects, disclosureClass: .people,
      counting: .perQuarter, margin: decimal("0.05"), isRequired: true,
      isTypedTwice: isTypedTwice, alerts: .usual, scope: scope, disaggregationCodes: ["genre"])
  }

  static let quarter: Quarter = {
    guard let quarter = Quarter("2024-T4") else { preconditionFailure("2024-T4 is a quarter") }
    return quarter
  }()

  static func id(_ number: UInt8) -> UUID {
    UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
  }

  private static func decimal(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }
}

/// A message with the name of its golden file.
protocol SampledMessage: Sendable {
  var name: String { get }
  var bytes: Data { get }
  /// Whether the message that these bytes hold is this one.
  func isRead(from bytes: Data) throws -> Bool
  /// Without comparing: a former format says less.
  func isDecoded(from bytes: Data) -> Bool
}

struct Sample<Content: Message & Equatable>: SampledMessage {
  var name: String
  var message: Content

  init(_ name: String, _ message: Content) {
    self.name = name
    self.message = message
  }

  var bytes: Data { Wire.bytes(of: message) }

  func isRead(from bytes: Data) throws -> Bool {
    try Wire.message(Content.self, from: bytes) == message
  }

  func isDecoded(from bytes: Data) -> Bool {
    (try? Wire.message(Content.self, from: bytes)) != nil
  }
}
