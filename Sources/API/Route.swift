package import Foundation

/// The paths of the service, written once for both sides. Ids travel here; people type codes.
package enum Route {
  package static let sessions = "/v1/sessions"
  package static let currentSession = "/v1/sessions/current"
  package static let projects = "/v1/projects"
  package static let axes = "/v1/axes"
  package static let calls = "/v1/calls"
  package static let surveyForm = "/v1/survey-forms"
  package static let withdrawals = "/v1/withdrawals"
  /// Pages for people who answer in a browser.
  package static let surveyPage = "/avis"
  package static let surveyWithdrawal = "/avis/retirer"
  package static let surveyExitAdvice = "/avis/quitter"
  package static let live = "/health/live"
  package static let ready = "/health/ready"
  package static let metrics = "/metrics"

  package static func project(_ id: UUID) -> String { "\(projects)/\(text(id))" }

  package static func quarterReport(_ project: UUID, _ quarter: String) -> String {
    "\(projects)/\(text(project))/quarters/\(quarter)"
  }

  package static func sending(_ project: UUID, _ quarter: String, _ id: UUID) -> String {
    "\(quarterReport(project, quarter))/submissions/\(text(id))"
  }

  /// A person's answers, under the id that her device made.
  package static func response(_ id: UUID) -> String { "/v1/responses/\(text(id))" }

  package static func publications(call: UUID) -> String {
    "\(calls)/\(text(call))/publications"
  }

  /// The parameter that names the freeze a report is made from; without it, the latest publication.
  package static let freeze = "gel"

  package static func report(
    axis: UUID, year: Int, format: String, freeze name: String? = nil
  ) -> String {
    let file = "\(axes)/\(text(axis))/reports/\(year).\(format)"
    let value = name?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    return value.map { "\(file)?\(freeze)=\($0)" } ?? file
  }

  private static func text(_ id: UUID) -> String { id.uuidString.lowercased() }
}
