/// What is made from a publication of one subject, from the longest to the plainest.
package enum ReportKind: String, Sendable, CaseIterable {
  case report
  /// Two pages for those who decide.
  case summary = "resume"
  /// Easy to read and to understand.
  case easy = "facile"

  /// Those that it is made in.
  package var formats: [ReportFormat] {
    switch self {
    case .report: ReportFormat.allCases
    case .summary: [.html, .pdf, .docx, .odt, .text]
    case .easy: [.html, .pdf, .text]
    }
  }

  /// « Résumé » de l’axe 2
  package var title: String {
    switch self {
    case .report: "Rapport"
    case .summary: "Résumé"
    case .easy: "Version facile à lire"
    }
  }

  /// At the head of its file's name.
  var fileWord: String {
    switch self {
    case .report: "rapport"
    case .summary, .easy: rawValue
    }
  }

  /// After the year in a path.
  package var pathSuffix: String {
    switch self {
    case .report: ""
    case .summary, .easy: "-\(rawValue)"
    }
  }
}
