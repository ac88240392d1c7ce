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

    package var label: String {
      switch self {
      case .planned: "Ce qui était prévu"
      case .done: "Ce qui a été réalisé"
      case .difficulties: "Difficultés rencontrées"
      case .adaptations: "Adaptations"
      case .partners: "Partenaires"
      case .continuation: "Ce qui continue après le financement"
      case .reply: "Réponse à l’évaluation"
      }
    }

    /// Characters at most.
    package var limit: Int { self == .reply ? 600 : 4000 }
  }

  package var texts: [Section: String]

  package init(_ texts: [Section: String] = [:]) { self.texts = texts }
}

/// Why a narrative is not taken.
package enum NarrativeFinding: Sendable, Hashable {
  case empty
  case missing(Narrative.Section)
  case tooLong(Narrative.Section, count: Int)
  /// A reply is printed beside protected figures, and gives none of its own.
  case figureInReply(String)

  /// What is wrong and how to mend it.
  package var sentence: String {
    switch self {
    case .empty: "Rien n’est écrit. Commencer par jalon bilan ecrire."
    case .missing(let section):
      "«\u{A0}\(section.label)\u{A0}» est vide. L’écrire en quelques mots."
    case .tooLong(let section, let count):
      "«\u{A0}\(section.label)\u{A0}» a \(count) caractères, et \(section.limit) au plus. Raccourcir le texte."
    case .figureInReply(let figure):
      "La réponse à l’évaluation paraît dans un rapport public\u{A0}: elle ne donne pas de nombre («\u{A0}\(figure)\u{A0}»), sauf une année ou des euros. L’écrire sans ce nombre."
    }
  }
}

extension Narrative {
  /// A reply alone may be sent: the evaluation may come after the rest.
  package func findings(isAtEnd: Bool) -> [NarrativeFinding] {
    let written = texts.filter { !$0.value.isEmpty }
    guard !written.isEmpty else { return [.empty] }
    let needed: [Section] = isAtEnd ? [.planned, .done, .continuation] : [.planned, .done]
    let missing = written.keys.allSatisfy { $0 == .reply } ? [] : needed
    return missing.filter { written[$0] == nil }.map(NarrativeFinding.missing)
      + Section.allCases.compactMap { section in
        let count = written[section]?.count ?? 0
        return count > section.limit ? .tooLong(section, count: count) : nil
      } + Self.figures(in: written[.reply] ?? "").map(NarrativeFinding.figureInReply)
  }

  /// Numbers that are neither a year nor euros.
  private static func figures(in text: String) -> [String] {
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
