import Foundation

/// What a holder tells in words of a year, or of the whole project at its end.
package struct Narrative: Sendable, Hashable {
  package enum Section: String, Sendable, CaseIterable {
    case planned = "prevu"
    case done = "realise"
    case difficulties = "difficultes"
    case adaptations = "adaptations"
    case partners = "partenaires"
    /// What goes on after the funding.
    case continuation = "suites"
    /// The holder's answer to the evaluation, told in the reports.
    case reply = "reponse"
    /// What the project did with the opinions of people, told on the page that is given back to them.
    case feedback = "retour"

    package var label: String {
      switch self {
      case .planned: "Ce qui était prévu"
      case .done: "Ce qui a été réalisé"
      case .difficulties: "Difficultés rencontrées"
      case .adaptations: "Adaptations"
      case .partners: "Partenaires"
      case .continuation: "Ce qui continue après le financement"
      case .reply: "Réponse à l’évaluation"
      case .feedback: "Ce que le projet a fait de vos avis"
      }
    }

    /// Characters at most.
    package var limit: Int {
      switch self {
      case .reply: 600
      case .feedback: 1200
      default: 4000
      }
    }

    /// Told beside protected figures, and without the rest.
    package var isPublic: Bool { self == .reply || self == .feedback }
  }

  package var texts: [Section: String]

  package init(_ texts: [Section: String] = [:]) { self.texts = texts }
}

/// Why a narrative is not taken.
package enum NarrativeFinding: Sendable, Hashable {
  case empty
  case missing(Narrative.Section)
  case tooLong(Narrative.Section, count: Int)
  /// What is printed beside protected figures gives none of its own.
  case figure(String, in: Narrative.Section)

  /// What is wrong and how to mend it.
  package var sentence: String {
    switch self {
    case .empty: "Rien n’est écrit. Commencer par jalon bilan ecrire."
    case .missing(let section):
      "«\u{A0}\(section.label)\u{A0}» est vide. L’écrire en quelques mots."
    case .tooLong(let section, let count):
      "«\u{A0}\(section.label)\u{A0}» a \(count) caractères, et \(section.limit) au plus. Raccourcir le texte."
    case .figure(let figure, .feedback):
      "Ce retour est donné aux personnes\u{A0}: il ne donne pas de nombre («\u{A0}\(figure)\u{A0}»), sauf une année ou des euros. L’écrire sans ce nombre."
    case .figure(let figure, _):
      "La réponse à l’évaluation paraît dans un rapport public\u{A0}: elle ne donne pas de nombre («\u{A0}\(figure)\u{A0}»), sauf une année ou des euros. L’écrire sans ce nombre."
    }
  }
}

extension Narrative {
  /// What is public may be sent alone: the evaluation may come after the rest.
  package func findings(isAtEnd: Bool) -> [NarrativeFinding] {
    let written = texts.filter { !$0.value.isEmpty }
    guard !written.isEmpty else { return [.empty] }
    let needed: [Section] = isAtEnd ? [.planned, .done, .continuation] : [.planned, .done]
    let missing = written.keys.allSatisfy(\.isPublic) ? [] : needed
    return missing.filter { written[$0] == nil }.map(NarrativeFinding.missing)
      + Section.allCases.compactMap { section in
        let count = written[section]?.count ?? 0
        return count > section.limit ? .tooLong(section, count: count) : nil
      }
      + Section.allCases.filter(\.isPublic).flatMap { section in
        Self.figures(in: written[section] ?? "").map { .figure($0, in: section) }
      }
  }

  /// Numbers that are neither a year nor euros.
  static func figures(in text: String) -> [String] {
    text.matches(of: /\p{Nd}[\p{Nd}.,\s]*/).compactMap { match in
      let figure = match.output.trimmingCharacters(in: .whitespacesAndNewlines)
        .trimmingCharacters(in: .punctuationCharacters)
      let isYear = figure.count == 4 && ["19", "20"].contains(figure.prefix(2))
      let rest = text[match.range.upperBound...].lowercased()
      return isYear || rest.hasPrefix("€") || rest.hasPrefix("euro") ? nil : figure
    }
  }
}

extension Narrative.Section: Coded {
  package var word: String { rawValue }
}
