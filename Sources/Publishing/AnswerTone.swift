import Foundation
package import Monitoring

/// The place of an answer on a scale of opinion.
package enum AnswerTone: Sendable, CaseIterable {
  case veryFavourable, favourable, neutral, unfavourable, veryUnfavourable
  /// Don't know, refusal, not concerned: counted apart, in no percentage.
  case excluded

  /// Read from the words of the answer, since a form does not say. Nothing where they are not those
  /// of a scale.
  package init?(label: String) {
    let words = label.lowercased().replacing("’", with: "'")
    guard let tone = Self.openings.first(where: { words.hasPrefix($0.0) })?.1 else { return nil }
    self = tone
  }

  /// In this order: « non concerné » must be met before « non ».
  private static let openings: [(String, AnswerTone)] = [
    ("je ne sais", .excluded), ("ne sait", .excluded), ("ne sais", .excluded),
    ("non concern", .excluded), ("pas concern", .excluded), ("sans objet", .excluded),
    ("je ne veux pas", .excluded), ("je ne souhaite pas", .excluded),
    ("ne souhaite pas", .excluded), ("je préfère ne pas", .excluded),
    ("préfère ne pas", .excluded), ("refus", .excluded),
    ("ni ", .neutral), ("un peu", .neutral), ("moyen", .neutral), ("parfois", .neutral),
    ("en partie", .neutral), ("neutre", .neutral), ("plus ou moins", .neutral),
    ("pas du tout", .veryUnfavourable), ("jamais", .veryUnfavourable),
    ("pas vraiment", .unfavourable), ("plutôt pas", .unfavourable), ("plutôt non", .unfavourable),
    ("pas d'accord", .unfavourable), ("rarement", .unfavourable), ("peu ", .unfavourable),
    ("non, pas du tout", .veryUnfavourable), ("non pas du tout", .veryUnfavourable),
    ("non, plutôt", .unfavourable), ("non, pas vraiment", .unfavourable),
    ("tout à fait", .veryFavourable), ("toujours", .veryFavourable),
    ("beaucoup", .veryFavourable), ("oui, tout à fait", .veryFavourable),
    ("oui, beaucoup", .veryFavourable), ("oui tout à fait", .veryFavourable),
    ("plutôt", .favourable), ("d'accord", .favourable), ("souvent", .favourable),
    ("assez", .favourable), ("oui, un peu", .favourable), ("oui", .favourable),
    ("non", .unfavourable),
  ]

  package var isFavourable: Bool { self == .veryFavourable || self == .favourable }
  package var isUnfavourable: Bool { self == .veryUnfavourable || self == .unfavourable }

  /// The tone of every answer of a question that is a scale; nothing for other questions.
  package static func scale(of question: SurveyQuestion) -> [AnswerTone]? {
    guard !question.allowsSeveral else { return nil }
    let tones = question.choices.compactMap { AnswerTone(label: $0.label) }
    guard tones.count == question.choices.count, tones.contains(where: \.isFavourable),
      tones.contains(where: \.isUnfavourable)
    else { return nil }
    return tones
  }
}
