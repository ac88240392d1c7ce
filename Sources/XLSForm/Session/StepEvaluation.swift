import XPath

/// What each kind of computation does to the instance.
extension FormInstance {
  mutating func run(_ step: Computation, in block: Int) {
    let place = Place(block: block, element: step.element)
    switch step.kind {
    case .relevance:
      if let formula = step.formula { setRelevant(holds(formula, at: place), at: place) }
    case .value:
      if let formula = step.formula { store(computed(formula, at: place), at: place) }
    case .choices: dropUnoffered(at: place)
    case .count: updateCount(of: step.element, in: block)
    }
  }

  /// The value as the node's type stores it: a date question keeps no time (`date(now())`), and a
  /// whole number no decimals.
  mutating func computed(_ formula: Formula, at place: Place) -> String {
    let text = evaluated(formula, at: place)
    switch form.elements[place.element].type {
    case .date: return Self.day(text)
    case .integer: return Self.whole(text)
    default: return text
    }
  }

  private static func day(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "T") else { return text }
    let day = String(text[..<mark])
    return CivilDate(day) == nil ? text : day
  }

  /// Cut, not rounded, as other engines do.
  private static func whole(_ text: String) -> String {
    guard let number = NumberText.read(text), number.rounded() != number else { return text }
    return NumberText.write(number.rounded(.towardZero))
  }

  private mutating func dropUnoffered(at place: Place) {
    let type = form.elements[place.element].type
    let text = text(place)
    guard !text.isEmpty, isRelevant(place) else { return }
    let offered = Set(offeredItems(at: place).map(\.name))
    let names = type.takesSeveral ? text.split(separator: " ").map(String.init) : [text]
    let kept = names.filter(offered.contains)
    guard kept.count < names.count else { return }
    removeChoices(names.filter { !offered.contains($0) }, keeping: kept, at: place)
  }

  /// The choices of a question as they are offered now.
  mutating func offeredItems(at place: Place) -> [ChoiceItem] {
    if let source = form.elements[place.element].choiceSource {
      return answeredItems(in: source, at: place)
    }
    guard let list = list(of: place.element) else { return [] }
    guard let formula = form.elements[place.element].formulas[.choiceFilter],
      let items = form.secondary.places[ExternalChoices.stem(list.name)],
      let nodes = nodes(formula, at: place)
    else { return list.offered }
    return nodes.compactMap { items[$0.node].map { list.items[$0] } }
      .filter { list.offers($0.name) }
  }

  /// What was answered in the instances of a repeat, each once.
  private mutating func answeredItems(in source: Int, at place: Place) -> [ChoiceItem] {
    guard let formula = form.elements[place.element].formulas[.choiceFilter],
      let nodes = nodes(formula, at: place)
    else { return [] }
    let list = list(of: source)
    var items: [ChoiceItem] = []
    var known: Set<String> = []
    for text in nodes.map(tracked.document.text) where !text.isEmpty {
      // Several answers are kept with spaces between them.
      let isSplit = form.elements[place.element].type.takesSeveral
      let name = isSplit ? text.split(whereSeparator: \.isWhitespace).joined(separator: "_") : text
      guard known.insert(name).inserted else { continue }
      let words = list?.item(named: text)?.label ?? Wording([text])
      items.append(ChoiceItem(name: name, label: words, isQuoted: list == nil))
    }
    return items
  }

  /// A count that is not shown, or not answered, asks for no instance.
  private mutating func updateCount(of home: Int, in block: Int) {
    guard let source = form.elements[home].countElement,
      let place = place(of: source, seenFrom: block)
    else { return }
    let text = isRelevant(place) ? text(place) : ""
    let wanted = NumberText.read(text).map { $0.isFinite ? $0 : 0 } ?? 0
    count(RepeatPlace(block: block, element: home), wanted)
  }
}

/// Rules that are evaluated only when they are needed.
extension FormInstance {
  /// An empty value breaks no rule.
  mutating func keepsConstraint(_ place: Place) -> Bool {
    guard let formula = form.elements[place.element].formulas[.constraint], !text(place).isEmpty
    else { return true }
    return holds(formula, at: place)
  }

  mutating func isRequired(_ place: Place) -> Bool {
    form.elements[place.element].formulas[.required].map { holds($0, at: place) } ?? false
  }

  /// Shown and not asked, by its own rule, by that of a group around it, or as it is computed.
  mutating func isReadOnly(_ place: Place) -> Bool {
    // Read in place, because copying each element on the way up is expensive.
    let elements = form.elements
    if elements[place.element].isAlwaysReadOnly { return true }
    var place = place
    while true {
      if let rule = elements[place.element].formulas[.readOnly], holds(rule, at: place) {
        return true
      }
      if place.element == 0 { return false }
      place = parent(of: place)
    }
  }
}
