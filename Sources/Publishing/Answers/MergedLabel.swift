import Monitoring

/// What answers are called that are told together: by what they hold, where that is short. It tells nothing more than
/// the others do, each under its own name: it is what the form offers besides.
struct MergedLabel {
  /// In characters: two or three answers of a list of ages.
  private static let longest = 60

  let question: WaveQuestion
  /// Of the choices that say something, by name.
  let choices: Set<String>
  let includesSilence: Bool

  init(_ question: WaveQuestion, choices: Set<String>, includesSilence: Bool) {
    self.question = question
    self.choices = choices
    self.includesSilence = includesSilence
  }

  init(_ question: WaveQuestion, of figure: WaveFigure) {
    let counts = Set(figure.counts)
    self.init(
      question,
      choices: Set(
        question.telling.map(\.name).filter { counts.contains(.answer(question.name, $0)) }),
      includesSilence: counts.isSuperset(of: question.silence.counts))
  }

  /// Neighbours in the form read as one answer; others as a list, or as no more than others.
  var text: String {
    let telling = question.telling
    let places = telling.indices.filter { choices.contains(telling[$0].name) }
    let labels = places.map { telling[$0].label }
    if areNeighbours(places), isShort(labels.joined(separator: " + ")) {
      return (labels + (includesSilence ? ["sans réponse"] : [])).joined(separator: " + ")
    }
    let named = labels.joined(separator: ", ")
    return "Autres réponses" + (isShort(named) ? " (\(named))" : "")
      + (includesSilence ? ", ou aucune" : "")
  }

  private func areNeighbours(_ places: [Int]) -> Bool {
    zip(places, places.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private func isShort(_ labels: String) -> Bool { (1...Self.longest).contains(labels.count) }
}
