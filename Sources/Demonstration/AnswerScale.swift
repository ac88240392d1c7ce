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
    unsure = question.choices.first { $0.name == plan.unsureChoice }?.name
    let substance = question.choices.filter { $0.name != plan.unsureChoice }
    let isProfile = plan.profileQuestions.contains(question.name)
    isScale = !question.allowsSeveral && !isProfile
    // A scale without tones is listed like the others, the most favourable first.
    let isDescending = substance.first?.tone?.isFavourable ?? true
    exclusive = substance.first { plan.exclusiveChoices.contains($0.name) }?.name
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
}
