package import Foundation

/// The paths of the service, written once for both sides. Ids travel here; people type codes.
package enum Route {
  package static let sessions = "/v1/sessions"
  package static let currentSession = "/v1/sessions/current"
  package static let projects = "/v1/projects"
  package static let axes = "/v1/axes"
  package static let surveyForm = "/v1/survey-forms"
  package static let live = "/health/live"
  package static let ready = "/health/ready"
  package static let metrics = "/metrics"

  package static func project(_ id: UUID) -> String { "\(projects)/\(text(id))" }

  package static func dossier(_ project: UUID, _ quarter: String) -> String {
    "\(projects)/\(text(project))/quarters/\(quarter)"
  }

  package static func quarterSubmission(_ project: UUID, _ quarter: String, _ id: UUID) -> String {
    "\(dossier(project, quarter))/submissions/\(text(id))"
  }

  /// A person's answers, under the id that her device made.
  package static func response(_ id: UUID) -> String { "/v1/responses/\(text(id))" }

  package static func report(axis: UUID, year: Int, format: String) -> String {
    "\(axes)/\(text(axis))/reports/\(year).\(format)"
  }

  private static func text(_ id: UUID) -> String { id.uuidString.lowercased() }
}
