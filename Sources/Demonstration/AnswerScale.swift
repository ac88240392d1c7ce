import Monitoring

/// How a closed question is answered: as a scale of opinion, or as a mix of people.
struct AnswerScale {
  private let question: SurveyQuestion
  /// The choices that express something; if they are a scale, the least favourable first.
  private let choices: [String]
  private let unsure: String?
  private let isScale: Bool
  /// « Je n’ai pas participé »: goes with no other choice.
  private let exclusive: String?
  private let ease: Double

  init(of question: SurveyQuestion, in plan: DemonstrationPlan) {
    self.question = question
    let asides = question.choices.filter(AnswerScale.isAside)
    unsure = asides.first { $0.label.lowercased().contains("sais pas") }?.name
    let substance = question.choices.filter { choice in !asides.contains(choice) }
    let isProfile = plan.profileQuestions.contains(question.name)
    isScale = !question.allowsSeveral && !isProfile
    let isDescending = substance.first.map(AnswerScale.isFavourable) ?? false
    exclusive =
      question.allowsSeveral
      ? substance.first { $0.label.lowercased().hasPrefix("je n’ai pas") }?.name : nil
    ease = plan.eases[question.name] ?? 1
    let names = substance.map(\.name).filter { [exclusive] in $0 != exclusive }
    choices = isScale && isDescending ? names.reversed() : names
  }

  /// The answers of one person; empty when the person refuses to answer.
  func answers(
    opinion: Double, project: DemonstrationPlan.ProjectPlan, plan: DemonstrationPlan,
    using draw: inout SplitMix64
  ) -> [DemonstrationAnswer] {
    guard !choices.isEmpty, !draw.happens(0.03) else { return [] }
    if let unsure, draw.happens(0.05) { return [answer(unsure)] }
    if question.allowsSeveral { return several(using: &draw) }
    if isScale { return [answer(choices[step(opinion, using: &draw)])] }
    let mix = plan.weights(of: question.name, in: project)
    // Without a mix of its own, the first choices are the commonest.
    let weights = mix.count == choices.count ? mix : choices.indices.map { 60 / ($0 + 1) }
    return [answer(choices[draw.position(weights)])]
  }

  private func step(_ opinion: Double, using draw: inout SplitMix64) -> Int {
    // One in eight answers does not follow the mood of the project.
    let felt = draw.happens(0.12) ? draw.fraction() : draw.near(opinion * ease, spread: 0.45)
    return min(choices.count - 1, max(0, Int(felt * Double(choices.count))))
  }

  private func several(using draw: inout SplitMix64) -> [DemonstrationAnswer] {
    if let exclusive, draw.happens(0.22) { return [answer(exclusive)] }
    let taken = choices.enumerated().filter { draw.happens(0.45 / Double($0.offset + 1) + 0.06) }
    return (taken.isEmpty ? choices.prefix(1) : taken.map(\.element)[...]).map(answer)
  }

  private func answer(_ choice: String) -> DemonstrationAnswer {
    DemonstrationAnswer(question: question.name, choice: choice)
  }

  /// « Je ne sais pas », « je ne veux pas répondre »: beside the scale.
  private static func isAside(_ choice: SurveyChoice) -> Bool {
    let label = choice.label.lowercased()
    return label.contains("sais pas") || label.contains("pas répondre")
  }

  private static func isFavourable(_ choice: SurveyChoice) -> Bool {
    let label = choice.label.lowercased()
    let openings = [
      "oui", "tout à fait", "très", "toujours", "beaucoup", "plus", "d’accord", "d'accord",
    ]
    return openings.contains(where: label.hasPrefix)
  }
}
