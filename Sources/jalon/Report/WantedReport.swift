import API
import Foundation

/// A report that is asked for: what it is about, and how its file is called.
struct WantedReport {
  let place: ReportPlace
  /// « Rapport de l’axe 2 »
  let title: String
  let fileName: String

  init(axis: AxisLine) {
    place = .axis(axis.id)
    title = "Rapport de l’axe \(axis.code)"
    fileName = (axis.code.first?.isNumber == true ? "axe-" : "") + axis.code.inFileName
  }

  init(project: ProjectSummary) {
    place = .project(project.id)
    title = "Rapport du projet \(project.code)"
    fileName = project.code.inFileName
  }

  init(call: UUID) {
    place = .call(call)
    title = "Synthèse de l’appel"
    fileName = "appel"
  }
}

extension String {
  /// A code comes from the service and must not lead out of the folder.
  fileprivate var inFileName: String {
    String(lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
