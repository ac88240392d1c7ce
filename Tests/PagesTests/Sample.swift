import Entry
import Foundation
import Monitoring
import Testing

@testable import Pages

/// An invented project with one indicator, in each state that pages show.
enum Sample {
  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static func period(_ text: String) -> Quarter {
    guard let quarter = Quarter(text) else { preconditionFailure("not a quarter: \(text)") }
    return quarter
  }

  private static let id = UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
  private static let instant = Date(timeIntervalSince1970: 1_736_900_000)

  static let listed = Project(
    id: id, callID: id, code: "P06", name: "Le relais", holderName: "Association du relais",
    partnerNames: ["Centre social"], territory: "Nîmes", summary: "", targetPopulation: "Femmes",
    objectives: "", inequalityApproach: "", startsOn: day("2022-01-01"), endsOn: day("2024-12-31"),
    budgetEUR: 90_000, fundingEUR: 60_000, status: .running,
    axes: [AxisShare(axisCode: "2", share: 1)], departmentCodes: ["30"], isFictitious: true)

  static func listedQuarter(
    _ text: String, _ state: QuarterReport.State, isOverdue: Bool = false
  ) -> ListedQuarter {
    ListedQuarter(
      id: id, projectID: id, quarter: period(text), state: state, version: 2, approvedVersion: 1,
      dueOn: day("2025-01-30"), isOverdue: isOverdue, wasLate: false)
  }

  static let quarters = [
    listedQuarter("2024-T3", .approved), listedQuarter("2024-T4", .returned, isOverdue: true),
  ]

  private static let cell = Cell(indicatorID: id)

  private static let indicator = Indicator(
    id: id, code: "I01", name: "Personnes rencontrées", definition: "", unit: "personnes",
    level: .output, measure: .count, direction: .increase, decimals: 0, overTime: .sum,
    overProjects: .sum, disclosureClass: .people, isRequired: true,
    alerts: AlertThresholds(changeRatio: 1, changeUnits: 10, targetRatio: 2), scope: .call,
    disaggregationCodes: [])

  static func quarter(_ state: QuarterReport.State) -> QuarterPage {
    let quarter = period("2024-T4")
    let values = [(112, 1), (118, 2)].map { value, version in
      Observation(
        projectID: id, quarter: quarter,
        entry: CellEntry(
          cell: cell, measured: .number(Decimal(value)), reason: version == 2 ? .verified : nil),
        version: version)
    }
    let report = QuarterReport(
      projectID: id, projectCode: "P06", projectName: "Le relais", startsOn: listed.startsOn,
      endsOn: listed.endsOn, quarter: quarter, state: state, version: 2, dueOn: day("2025-01-30"),
      today: day("2025-01-20"), indicators: [indicator], disaggregations: [], goals: [],
      observations: [values[1]], isFictitious: true)
    let history = QuarterHistory(
      versions: [1, 2].map {
        QuarterHistory.Version(number: $0, author: "Amina", sentAt: instant)
      },
      observations: values,
      acts: state == .returned
        ? [
          ReviewAct(
            kind: .returned, version: 1, reason: "Recompter", author: "Claire", madeAt: instant)
        ] : [],
      messages: [
        CellMessage(
          cell: cell, kind: .question, version: 2, body: "Deux fois ?", author: "Claire",
          writtenAt: instant)
      ], verifications: [])
    return QuarterPage(
      callCode: "AAP", report: report, history: history, findings: ["I01 total : forte hausse."],
      messageID: id)
  }

  /// The filled table of a quarter, before a file was read, or with what was read.
  static func importing(_ rows: [[String]]? = nil) -> ImportPage {
    let report = quarter(.returned).report
    let preview = rows.flatMap { rows in
      ImportedTable(
        ([["Case", "Valeur", "Message"]] + rows).enumerated().map {
          .init(number: $0.offset + 1, cells: $0.element)
        }
      ).map { ImportPreview($0, of: report) }
    }
    return ImportPage(
      callCode: "AAP", report: report, preview: preview, draft: ("poste d’Amina", instant),
      sendingID: id, content: "e30=")
  }

  static let follow = FollowPage(
    queue: [
      QueuedQuarter(
        callCode: "AAP", projectCode: "P06", projectName: "Le relais", quarter: period("2024-T4"),
        state: .submitted, version: 2, sentAt: instant, isOverdue: false, explained: 1,
        openQuestions: 1, answeredQuestions: 0, isAskedToReopen: false, isFictitious: true),
      QueuedQuarter(
        callCode: "AAP", projectCode: "P06", projectName: "Le relais", quarter: period("2024-T3"),
        state: .open, version: 0, sentAt: nil, isOverdue: true, explained: 0, openQuestions: 0,
        answeredQuestions: 0, isAskedToReopen: false, isFictitious: true),
    ],
    statements: [
      QueuedStatement(
        callCode: "AAP", projectCode: "P06", projectName: "Le relais",
        subject: Statement.Subject(kind: .spending, year: 2024), state: .submitted, version: 1,
        sentAt: instant, isAskedToReopen: false, isFictitious: true)
    ],
    axes: [
      FollowPage.ListedAxis(
        callCode: "AAP", axis: Axis(id: id, code: "2", name: "Santé", shortName: "Santé"))
    ],
    projects: [
      FollowPage.FollowedProject(callCode: "AAP", project: listed, quarters: quarters)
    ],
    waves: [
      FollowPage.EndedWave(callCode: "AAP", title: "Votre avis", quarter: period("2024-T4"))
    ],
    absence: FollowPage.Absence(
      since: instant,
      changes: [
        RecentChange(
          kind: .answered, callCode: "AAP", projectCode: "P06", quarter: period("2024-T4"),
          happenedAt: instant, author: "Amina"),
        RecentChange(
          kind: .amendment, callCode: "AAP", projectCode: nil, quarter: nil, happenedAt: instant,
          author: "Bruno"),
      ], isCut: true))

  static let ownProjects = OwnProjectsPage(
    projects: [
      OwnProjectsPage.OwnProject(
        callCode: "AAP", project: listed, quarters: quarters,
        returned: [(period("2024-T4"), "Recompter")])
    ], today: ["AAP": day("2025-01-20")])

  static let project = ProjectPage(
    callCode: "AAP", project: listed, quarters: quarters,
    amendments: [
      Amendment(
        projectCode: "P06", effectiveOn: day("2024-07-01"), reason: "Prolongation",
        reference: "avenant 1", author: "Claire", madeAt: instant, changes: [])
    ], publishedYears: [2024])

  static let edition = Edition(
    number: 1, kind: .provisional, name: nil, year: 2024, madeOn: day("2025-01-20"),
    madeAt: "14:02")

  static let axis = AxisPage(
    callCode: "AAP", axis: Axis(id: id, code: "2", name: "Santé", shortName: "Santé"),
    projects: [listed], quarters: quarters, publishedYears: [2024], latest: edition)

  static let waves = WavesPage(waves: [
    WavesPage.FollowedWave(
      callCode: "AAP", title: "Votre avis", quarter: period("2024-T4"), state: .open,
      opensOn: day("2024-11-01"), closesOn: day("2024-12-31"),
      projects: [
        WavesPage.Asked(
          code: "P06", name: "Le relais",
          numbers: WaveNumbers(population: 100, invited: 80, reached: 60, refused: nil), cards: 80,
          answered: 40)
      ], isFictitious: true)
  ])

  static let releases = ReleasesPage(
    calls: [
      ReleasesPage.FollowedCall(
        code: "AAP", title: "Un appel",
        editions: [
          (edition, "0123456789abcdef0123")
        ], reports: [(.axis("2"), "Axe 2")])
    ], isFictitious: true)
}
