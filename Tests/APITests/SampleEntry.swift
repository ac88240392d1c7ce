import API
import Foundation
import Monitoring

/// Samples of what goes with entering a quarter: rules across indicators, copies of drafts.
extension SampleMessages {
  static var entry: [any SampledMessage] {
    [
      Sample("draft-copy", copy), Sample("draft-copy-receipt", DraftCopyReceipt(revision: 4)),
      Sample("draft-key", key), Sample("cross-rule-list", CrossRuleList([crossRule])),
      Sample("cross-rule-request", CrossRuleRequest(code: "R1", rule: crossRule, isTrial: true)),
      Sample("cross-rule-outcome", outcome), Sample("second-entries", secondEntries),
      Sample("quarter-opening", opening),
    ]
  }

  private static let copy = DraftCopyMessage(
    revision: 3, content: Data([1, 2, 3] as [UInt8]), device: "bureau", savedAt: moment,
    versionRead: 2)
  private static let key = DraftKeyMessage(content: Data([4, 5, 6] as [UInt8]))
  private static let outcome = CrossRuleOutcome(
    isChanged: true, checked: 4,
    broken: [
      CrossRuleOutcome.BrokenQuarter(
        project: "P06", quarter: quarter, message: "I02 dépasse I01.")
    ])

  private static var opening: QuarterOpeningMessage {
    var opened = report
    opened.observations += [(0, 12), (-2, 9)].map { place, number in
      Observation(
        projectID: id(3), quarter: quarter.moved(by: place),
        cell: Cell(indicatorID: id(4), categoryID: id(5)), measured: .number(number))
    }
    return QuarterOpeningMessage(
      project: project, report: QuarterReportMessage(opened, hasSeries: true),
      history: QuarterHistoryMessage(history), draftCopy: copy)
  }

  private static let secondEntries = SecondEntriesMessage(values: [
    CellValue(
      CellEntry(
        cell: Cell(indicatorID: id(4)),
        measured: .quotient(numerator: 12, denominator: 40)))
  ])

  static let rule = CrossRule(
    code: "R1", expression: "${I02} <= ${I01}", sentence: "I02 dépasse I01", remedy: "Corriger",
    severity: .alert)
  private static let crossRule = CrossRuleLine(
    rule, author: "Eva", madeAt: moment, retiredAt: moment)

  static let queuedStatement = QueuedStatement(
    callCode: "AMI-ISS-2021", projectCode: "P06", projectName: "Gers Solidaire",
    subject: .init(kind: .spending, year: 2024), state: .submitted, version: 2, sentAt: instant,
    isAskedToReopen: false, isFictitious: true)
}
