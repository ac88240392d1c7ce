/// Keys of a sheet: the name if it is unambiguous, else the path from the root, `enfants[2]/age`.
extension FormInstance {
  func key(_ place: Place) -> String {
    form.elements[place.element].isKnownByName
      ? form.elements[place.element].name : pathKey(place)
  }

  /// `enfants[2]` for an instance of a repeat.
  func name(of place: Place) -> String {
    let name = form.elements[place.element].name
    guard form.elements[place.element].type == .repeating else { return name }
    return "\(name)[\(blocks[place.block].number)]"
  }

  /// The path from the root, even if the name is unambiguous.
  func pathKey(_ place: Place) -> String {
    var (parts, current): ([String], Place) = ([], place)
    while current.element != 0 {
      parts.append(name(of: current))
      current = parent(of: current)
    }
    return parts.reversed().joined(separator: "/")
  }

  /// Returns nil for an unknown key.
  func place(_ key: String) -> Place? {
    if let element = form.plan.byName[key] { return Place(block: 0, element: element) }
    guard let steps = KeyStep.steps(key) else { return nil }
    var place = Place.root
    for step in steps {
      let children = form.elements[place.element].children
      guard let child = children.first(where: { form.elements[$0].name == step.name }) else {
        return nil
      }
      let isRepeat = form.elements[child].type == .repeating
      guard isRepeat || step.number == nil else { return nil }
      place.element = child
      guard isRepeat else { continue }
      let siblings = blocks.instances(of: child, in: place.block)
      guard siblings.indices.contains((step.number ?? 1) - 1) else { return nil }
      place.block = siblings[(step.number ?? 1) - 1]
    }
    return place
  }
}

extension FormSession {
  /// The key of what may be named by its path too, or by its bare name where one instance has it:
  /// `/data/enfants[2]/age`, `enfants[2]/age`, `age`. Returns nil when it is unknown or ambiguous.
  package func key(named name: String) -> String? {
    let inner =
      name.hasPrefix("/") ? name.split(separator: "/").dropFirst().joined(separator: "/") : name
    if let place = instance.place(inner) { return instance.key(place) }
    guard !inner.contains("/") else { return nil }
    let places = instance.places.filter { form.elements[$0.element].name == inner }
    return places.count == 1 ? instance.key(places[0]) : nil
  }
}

/// `enfants[2]` in a key.
struct KeyStep: Hashable {
  var name: String
  var number: Int?

  static func steps(_ key: String) -> [KeyStep]? {
    guard key.utf8.count <= 1000 else { return nil }
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    let steps = parts.compactMap { KeyStep(String($0)) }
    return steps.count == parts.count ? steps : nil
  }

  init?(_ text: String) {
    guard let bracket = text.firstIndex(of: "[") else {
      guard !text.isEmpty else { return nil }
      (name, number) = (text, nil)
      return
    }
    let digits = text[text.index(after: bracket)...].dropLast()
    guard text.last == "]", digits.count <= 6, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(digits), number > 0, bracket > text.startIndex
    else { return nil }
    (name, self.number) = (String(text[..<bracket]), number)
  }
}
