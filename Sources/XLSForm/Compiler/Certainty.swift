import XPath

/// Tells what a service can recompute from the answers that were sent. Answers that are not kept,
/// random numbers, the device and the clock are unknown to it. Whatever depends on those is not
/// checked.
struct Certainty {
  private let elements: [FormElement]
  /// By element: whether its value is uncertain, whether its own relevance is.
  private var values: [Bool]
  private var relevance: [Bool]
  private var steps: [Bool]
  private var rules: Set<ComputationPlan.Rule> = []

  init(
    _ elements: [FormElement], _ plan: ComputationPlan, _ read: [[Dependency]],
    _ readByRules: [ComputationPlan.Rule: [Dependency]]
  ) {
    self.elements = elements
    values = elements.indices.map { Self.isUncertainAlone(elements[$0]) }
    relevance = Array(repeating: false, count: elements.count)
    steps = Array(repeating: false, count: plan.steps.count)
    for (rank, step) in plan.steps.enumerated() {
      steps[rank] = depends(on: read[rank]) || Self.readsChance(step.formula)
      switch step.kind {
      case .relevance: relevance[step.element] = steps[rank]
      case .value, .choices: values[step.element] = values[step.element] || steps[rank]
      // Neither the instances nor what is in them can be told then.
      case .count: relevance[step.element] = relevance[step.element] || steps[rank]
      }
    }
    for (rule, read) in readByRules where depends(on: read) { rules.insert(rule) }
  }

  func write(to plan: inout ComputationPlan) {
    plan.isUncertain = steps
    plan.hasUncertainValue = values
    plan.uncertainRules = rules
    plan.hasUncertainRelevance = elements.indices.map(isRelevanceUncertain)
  }

  /// What a trigger writes depends on when it ran.
  private static func isUncertainAlone(_ element: FormElement) -> Bool {
    if !element.triggers.isEmpty { return true }
    return switch element.type {
    case .metadata, .audit: true
    case .calculate, .note, .hidden:
      element.formulas.has(.defaultValue)
    default: element.type.isAsked && !element.isKept && !element.isCalculated
    }
  }

  private static func readsChance(_ formula: Formula?) -> Bool {
    formula?.expression.calls(
      .random, .uuid, .once, .now, .today, .choiceName, .formatDate, .formatDateTime) == true
  }

  private func depends(on read: [Dependency]) -> Bool {
    read.contains { values[$0.element] || isRelevanceUncertain($0.element) }
  }

  private func isRelevanceUncertain(_ element: Int) -> Bool {
    var around = element
    while around != 0 {
      if relevance[around] { return true }
      around = elements[around].parent
    }
    return false
  }
}
