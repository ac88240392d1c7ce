import Writing
import XPath

/// What an author should know of formulas that work and do not do what they seem to: answers that nobody
/// can correct, defaults computed before anything is answered, sums of one answer, texts that are no
/// choice of their question.
struct FormulaAdvice {
  private let elements: [FormElement]
  private let lists: [String: ChoiceList]
  private let finder: DependencyFinder

  static func warnings(_ elements: [FormElement], _ lists: [String: ChoiceList]) -> [FormFinding] {
    let advice = FormulaAdvice(elements, lists)
    return elements.indices.flatMap { index in
      advice.calculation(index) + advice.early(index) + advice.formulas(index)
    }
  }

  private init(_ elements: [FormElement], _ lists: [String: ChoiceList]) {
    self.elements = elements
    self.lists = lists
    finder = DependencyFinder(elements)
  }

  /// A question that shows its calculation takes no other answer.
  private func calculation(_ index: Int) -> [FormFinding] {
    guard elements[index].type.isAsked, elements[index].isAlwaysReadOnly,
      elements[index].isCalculated, elements[index].words.has(.label),
      elements[index].formulas[.readOnly]?.constant != true
    else { return [] }
    return [
      warning(
        index, .calculation,
        "Cette réponse est calculée\u{A0}: la personne la voit et ne peut pas la corriger. Pour qu’elle"
          + " le puisse, écrivez la question lue dans trigger, ou once(…) autour du calcul. Sinon,"
          + " écrivez yes dans read_only.")
    ]
  }

  /// Computed once, when the form opens.
  private func early(_ index: Int) -> [FormFinding] {
    guard let formula = elements[index].formulas[.defaultValue] else { return [] }
    let read = finder.reading(of: formula.expression, at: index).dependencies.map(\.element)
    let asked = read.filter {
      elements[$0].isQuestion && elements[$0].home == elements[index].home && $0 != index
    }
    guard let first = asked.first else { return [] }
    let name = elements[first].name
    return [
      warning(
        index, .defaultValue,
        "Cette valeur est calculée une seule fois, avant toute réponse à « \(name) ». Pour qu’elle la"
          + " suive, écrivez-la dans calculation, avec ${\(name)} dans trigger.")
    ]
  }

  private func formulas(_ index: Int) -> [FormFinding] {
    elements[index].formulas.entries.flatMap { entry -> [FormFinding] in
      let expression = entry.value.expression
      let sums = expression.summedPaths.compactMap { sentence(about: $0, at: index) }
      let texts = expression.comparedTexts.compactMap { sentence(about: $0, at: index) }
      return (sums + texts).map { warning(index, entry.column, $0) }
    }
  }

  private func sentence(about sum: SummedPath, at index: Int) -> String? {
    guard let target = target(of: sum.path, at: index), !elements[target].type.isContainer else {
      return nil
    }
    let name = sum.function.rawValue
    guard let home = elements[target].home else {
      return "\(name)() ne lit ici qu’une réponse, celle de « \(elements[target].name) »."
        + " Pour plusieurs questions, écrivez +, ou coalesce(…, 0) autour de chacune."
    }
    // A relative path stays in its own instance.
    guard sum.path.origin == .node, isIn(index, home) else { return nil }
    return
      "\(name)() ne lit ici que sa propre ligne. Pour toutes les lignes, écrivez ce calcul après"
      + " le groupe répété."
  }

  private func sentence(about compared: ComparedText, at index: Int) -> String? {
    guard let target = target(of: compared.path, at: index),
      elements[target].choiceSource == nil,
      let list = elements[target].type.list.flatMap({ lists[$0] })
    else { return nil }
    let names = compared.text.split(separator: " ").map(String.init)
    let isKnown = { (name: String) in list.item(named: name) != nil || name == Choice.refusalName }
    if isKnown(compared.text) || names.allSatisfy(isKnown) { return nil }
    let near = NearestName.find(compared.text, among: list.items.map(\.name))
    let question = near.map { " Vouliez-vous écrire '\($0)'\u{A0}?" } ?? ""
    return "« \(compared.text) » n’est pas une réponse de « \(elements[target].name) » (liste"
      + " \(list.name))\u{A0}: rien n’y sera égal.\(question)"
  }

  private func target(of path: PathReference, at index: Int) -> Int? {
    let names = elements[index].path.split(separator: "/").map(String.init)
    return path.names(from: names).flatMap { finder.byPath["/" + $0.joined(separator: "/")] }
  }

  private func isIn(_ index: Int, _ home: Int) -> Bool {
    home <= index && index < elements[home].end
  }

  private func warning(_ index: Int, _ column: FormulaColumn, _ message: String) -> FormFinding {
    let written = elements[index].written(column.rawValue)
    return FormFinding(
      sheet: FormSheet.survey.rawValue, row: elements[index].row, column: written.column,
      question: written.name, message: message)
  }
}
