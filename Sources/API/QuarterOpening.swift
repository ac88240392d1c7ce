import Foundation

/// All that entering a quarter begins with, found by the codes that people type, in one answer:
/// `GET /v1/openings/{quarter}?projet=P06&appel=…`.
package struct QuarterOpeningMessage: Message, Hashable {
  package var project: ProjectSummary
  package var report: QuarterReportMessage
  /// Nil before the first sending.
  package var history: QuarterHistoryMessage?
  /// Nil where the account has no draft at the service.
  package var draftCopy: DraftCopyMessage?

  package init(
    project: ProjectSummary, report: QuarterReportMessage, history: QuarterHistoryMessage?,
    draftCopy: DraftCopyMessage?
  ) {
    self.project = project
    self.report = report
    self.history = history
    self.draftCopy = draftCopy
  }

  enum CodingKeys: String, CodingKey {
    case project = "projet"
    case report = "trimestre"
    case history = "historique"
    case draftCopy = "brouillon"
  }
}

extension Route {
  /// `quarter` as the wire has it, `2024-Q4`.
  package static func opening(of project: String, call: String?, quarter: String) -> String {
    let asked = [(projectCode, project), (callCode, call ?? "")].compactMap { name, value in
      value.addingPercentEncoding(withAllowedCharacters: .alphanumerics).map { "\(name)=\($0)" }
    }
    return quarterOpening.path([.quarter: quarter]) + "?" + asked.joined(separator: "&")
  }
}
