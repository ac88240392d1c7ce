import XPath

/// Choices that are what people answered in the instances of a repeat.
extension FormCompiler {
  /// `select_one ${prenom}`: the choices are what was answered in the instances of a repeat. Returns
  /// whether that is what the question offers.
  @discardableResult
  mutating func compileInstances(_ filter: String, of index: Int) -> Bool {
    guard let name = elements[index].type.list.flatMap(Reference.whole) else { return false }
    let typed = place(index, "type")
    switch reader.references.find(name, from: index) {
    case .found(let target): compileInstances(of: target, filter, for: index)
    case .unknown: reader.add(reader.unknown(name), typed)
    case .ambiguous(let rows): reader.add(FormulaReader.ambiguous(name, rows: rows), typed)
    }
    return true
  }

  private mutating func compileInstances(of target: Int, _ filter: String, for index: Int) {
    guard let home = elements[target].home, target != home else {
      reader.add(
        "« \(elements[target].name) » n’est pas une question d’un groupe répété. Prenez-en une, ou"
          + " écrivez une liste dans choices.", place(index, "type"))
      return
    }
    let use = ReferenceUse(name: elements[home].name)
    let instances = reader.references.path(to: home, from: index, use, isIndex: false).text
    let inner = reader.references.path(to: target, inEach: home).steps.dropFirst()
      .joined(separator: "/")
    elements[index].choiceSource = target
    elements[index].formulas[.choiceFilter] = reader.formula(
      filter, at: place(index, .choiceFilter), shell: "\(instances)[\(inner) != ''][%]/\(inner)",
      inEach: home)
  }
}
