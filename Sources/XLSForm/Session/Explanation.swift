import Writing

/// Explains in French why a question is hidden, refused, computed or filtered, with the values that
/// made it so.
extension FormSession {
  /// `name` is the key of one question, or the name of all its instances. Returns nothing when the
  /// form has no such question.
  package func explanation(of name: String) -> [String] {
    let places =
      instance.place(name).map { [$0] }
      ?? instance.places.filter {
        form.elements[$0.element].name == name
      }
    var explanation = Explanation(instance: instance)
    return places.flatMap { explanation.lines(for: $0) }
  }
}

private struct Explanation {
  private var instance: FormInstance
  private let finder: DependencyFinder

  init(instance: FormInstance) {
    self.instance = instance
    finder = DependencyFinder(instance.form.elements)
  }

  private var form: Form {
    instance.form
  }

  mutating func lines(for place: Place) -> [String] {
    let element = form.elements[place.element]
    var lines = [standing(of: place), value(of: place)]
    if element.isCalculated, let formula = element.formulas[.calculation] {
      lines += rule("Calcul", formula, at: place)
    } else if let formula = element.formulas[.calculation] {
      let names = element.triggers.map { form.elements[$0].name }.joined(separator: ", ")
      lines += rule("Calcul refait quand \(names) change", formula, at: place)
    }
    if let formula = element.formulas[.choiceFilter] {
      lines += rule("Filtre des réponses", formula, at: place)
      let offered = instance.offeredItems(at: place).map(\.name)
      lines.append("Réponses proposées\u{A0}: \(Self.listed(offered)).")
    }
    lines += refusals(at: place)
    if let failure = instance.failure(at: place) {
      lines.append("Formule impossible\u{A0}: \(failure)")
    }
    return lines.filter { !$0.isEmpty }.map(PlainText.cleanLine)
  }

  /// The outermost group that hides it, or itself.
  private mutating func standing(of place: Place) -> String {
    let key = instance.key(place)
    var (hiding, current): (Place?, Place) = (nil, place)
    while true {
      let slot = form.elements[current.element].slot
      if !instance.blocks.isRelevant(slot, in: current.block) { hiding = current }
      if current.element == 0 { break }
      current = instance.parent(of: current)
    }
    guard let hiding else {
      let own = form.elements[place.element].formulas[.relevant].map {
        rule("Sa condition est remplie", $0, at: place).joined(separator: " ")
      }
      let type = form.elements[place.element].type
      let isSeen = type.isAsked || type.isContainer || type == .note
      return ["\(key) est \(isSeen ? "montrée" : "calculée, et ne se montre pas").", own]
        .compactMap(\.self).joined(separator: " ")
    }
    let name = form.elements[hiding.element].name
    let group = hiding == place ? "sa condition" : "la condition de « \(name) »"
    let detail = form.elements[hiding.element].formulas[.relevant].map {
      rule("Condition", $0, at: hiding).joined(separator: " ")
    }
    return "\(key) est masquée\u{A0}: \(group) n’est pas remplie. \(detail ?? "")"
  }

  private func value(of place: Place) -> String {
    if form.elements[place.element].type.isContainer { return "" }
    if instance.given[place] == .refused { return "La personne ne veut pas répondre." }
    let text = instance.text(place)
    if text.isEmpty { return "Sa valeur est vide." }
    return instance.given[place] == nil && !form.elements[place.element].isCalculated
      && form.elements[place.element].type.isAsked
      ? "Valeur proposée\u{A0}: \(text)." : "Valeur\u{A0}: \(text)."
  }

  private mutating func refusals(at place: Place) -> [String] {
    let element = form.elements[place.element]
    var lines: [String] = []
    if let formula = element.formulas[.constraint], instance.isRelevant(place),
      !instance.text(place).isEmpty
    {
      let isKept = instance.keepsConstraint(place)
      let title = isKept ? "Règle respectée" : "Règle qui refuse cette valeur"
      lines += rule(title, formula, at: place)
    }
    if let formula = element.formulas[.required], instance.isRequired(place) {
      lines +=
        formula.constant == true
        ? ["Une réponse y est obligatoire."]
        : rule("Une réponse y est obligatoire quand", formula, at: place)
    }
    if element.type.isAsked, let formula = element.formulas[.readOnly], instance.isReadOnly(place) {
      lines += rule("Montrée sans être demandée, par read_only", formula, at: place)
    }
    return lines
  }

  /// The formula, then each value that it reads.
  private func rule(_ title: String, _ formula: Formula, at place: Place) -> [String] {
    let reading = finder.reading(of: formula.expression, at: place.element)
    let read = reading.dependencies.sorted {
      ($0.element, $0.shared ?? -1) < ($1.element, $1.shared ?? -1)
    }
    let values = read.filter { $0.element != place.element }.flatMap { dependency in
      places(of: dependency, seenFrom: place).map(said)
    }
    let line = "\(title)\u{A0}: \(formula.source)."
    return values.isEmpty ? [line] : [line, "Avec \(Self.listed(values))."]
  }

  private func places(of dependency: Dependency, seenFrom place: Place) -> [Place] {
    let home = form.elements[dependency.element].home
    if form.elements[dependency.element].type.isContainer { return [] }
    if let own = instance.place(of: dependency.element, seenFrom: place.block),
      dependency.shared == home || home == nil
    {
      return [own]
    }
    return instance.blocks(of: home).map { Place(block: $0, element: dependency.element) }
  }

  private func said(_ place: Place) -> String {
    let text = instance.isRelevant(place) ? instance.text(place) : ""
    return "\(instance.key(place)) \(text.isEmpty ? "vide" : "= \(text)")"
  }

  /// Of a thousand children, only the first are listed.
  private static func listed(_ texts: [String]) -> String {
    guard !texts.isEmpty else { return "aucune" }
    let shown = texts.prefix(20).joined(separator: ", ")
    return texts.count > 20 ? shown + "…" : shown
  }
}
