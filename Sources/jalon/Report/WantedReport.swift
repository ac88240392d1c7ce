import API
import Foundation
import Monitoring

/// A report that is asked for: where it is, and what it is about.
struct WantedReport {
  let place: ReportPlace
  /// « Rapport de l’axe 2 »
  let title: String
  let subject: ReportSubject

  init(axis: AxisLine) {
    place = .axis(axis.id)
    title = "Rapport de l’axe \(axis.code)"
    subject = .axis(axis.code)
  }

  init(project: ProjectSummary) {
    place = .project(project.id)
    title = "Rapport du projet \(project.code)"
    subject = .project(project.code)
  }

  init(call: UUID) {
    place = .call(call)
    title = "Synthèse de l’appel"
    subject = .region
  }
}
