import API
import Foundation
import Monitoring

/// A report that is asked for: where it is, and what it is about.
struct WantedReport {
  let place: ReportPlace
  /// « de l’axe 2 », after what is made of it.
  let title: String
  let subject: ReportSubject

  init(axis: AxisLine) {
    place = .axis(axis.id)
    title = "de l’axe \(axis.code)"
    subject = .axis(axis.code)
  }

  init(project: ProjectSummary) {
    place = .project(project.id)
    title = "du projet \(project.code)"
    subject = .project(project.code)
  }

  init(call: UUID) {
    place = .call(call)
    title = "de tout l’appel"
    subject = .region
  }
}
