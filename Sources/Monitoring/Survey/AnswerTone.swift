/// Where an answer stands on a scale of opinion.
package enum AnswerTone: String, Sendable, Codable, CaseIterable {
  case veryFavourable, favourable, neutral, unfavourable, veryUnfavourable
  /// Don't know, refusal, not concerned: counted apart, in no percentage.
  case excluded

  package var isFavourable: Bool { self == .veryFavourable || self == .favourable }
  package var isUnfavourable: Bool { self == .veryUnfavourable || self == .unfavourable }
}

extension SurveyQuestion {
  /// The tone of each choice, in order. Nil unless the form declares a scale: one answer to give, and
  /// choices on both sides.
  package var scale: [AnswerTone]? {
    guard !allowsSeveral else { return nil }
    let tones = choices.map { $0.tone ?? .excluded }
    guard tones.contains(where: \.isFavourable), tones.contains(where: \.isUnfavourable) else {
      return nil
    }
    return tones
  }
}
