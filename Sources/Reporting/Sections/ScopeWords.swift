import Monitoring
import Publishing

/// How the text of a report names what it is about.
struct ScopeWords {
  /// « l’axe »
  let definite: String
  /// « de l’axe »
  let possessive: String
  /// « cet axe »
  let demonstrative: String
  /// « Axe 2 », at the head of a finding.
  let subject: String
  /// « Axe 2 – Accès aux droits »
  let title: String
  /// « Accès aux droits »
  let easyTitle: String

  init(_ scope: PublicationSlice.Scope) {
    switch scope {
    case .axis(let axis):
      definite = "l’axe"
      possessive = "de l’axe"
      demonstrative = "cet axe"
      subject = "Axe \(axis.code)"
      title = "Axe \(axis.code) – \(axis.name)"
      easyTitle = axis.shortName
    case .project(let project):
      definite = "le projet"
      possessive = "du projet"
      demonstrative = "ce projet"
      subject = project.code
      title = "\(project.code) \(project.name)"
      easyTitle = project.name
    case .region:
      definite = "l’appel"
      possessive = "de l’appel"
      demonstrative = "cet appel"
      subject = "Appel"
      title = "Synthèse régionale"
      easyTitle = "Tous les projets"
    }
  }
}

extension PublicationSlice {
  var words: ScopeWords { ScopeWords(scope) }

  /// Those described in full: where there are several projects, what only one of them counts stands in its
  /// own report.
  var describedIndicators: [SliceIndicator] {
    projects.count > 1 ? indicators.filter(\.isCommon) : indicators
  }

  var isOfProject: Bool {
    if case .project = scope { true } else { false }
  }
}
