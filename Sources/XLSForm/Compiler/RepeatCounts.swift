import Writing

/// The number of instances of a repeat that its author sets.
enum RepeatCounts {
  /// A count that is a plain `${name}` stays: any other one becomes a hidden, computed element
  /// named `<repeat>_count` just before the repeat, where expressions may refer to it. A question
  /// of that name keeps it.
  static func added(to elements: [FormElement]) -> [FormElement] {
    let taken = Set(elements.map(\.name))
    var result: [FormElement] = []
    var newIndex: [Int: Int] = [:]
    for (index, element) in elements.enumerated() {
      let parent = newIndex[element.parent] ?? 0
      var moved = element
      if let cell = element.cells[.repeatCount], Reference.whole(cell) == nil {
        moved.countElement = result.count
        moved.cells[.repeatCount] = nil
        result[parent].children.append(result.count)
        result.append(self.count(of: element, as: cell, in: parent, beside: taken))
      }
      newIndex[index] = result.count
      moved.children = []
      moved.parent = parent
      if index != 0 { result[parent].children.append(result.count) }
      result.append(moved)
    }
    return result
  }

  private static func count(
    of element: FormElement, as cell: String, in parent: Int, beside taken: Set<String>
  ) -> FormElement {
    var name = element.name + "_count"
    while taken.contains(name) { name += "_" }
    var count = FormElement(name: name, type: .calculate)
    count.row = element.row
    count.countOf = element.name
    count.cells[.calculation] = cell
    count.cells[.readOnly] = "true()"
    count.isKept = false
    count.parent = parent
    return count
  }
}

/// `${name}` in a cell.
enum Reference {
  /// The name, where the cell holds nothing else.
  static func whole(_ cell: String) -> String? {
    guard cell.hasPrefix("${"), cell.hasSuffix("}") else { return nil }
    let name = cell.dropFirst(2).dropLast().bare
    return name.contains("}") || name.isEmpty ? nil : name
  }

  /// The names, where the cell is a list of references.
  static func list(_ cell: String) -> [String]? {
    let parts = cell.split { $0 == "," || $0.isWhitespace }.map { whole(String($0)) }
    return parts.contains(nil) ? nil : parts.compactMap(\.self)
  }
}
