/// What a sheet of paper tells of a form, which no session runs.
extension Form {
  /// The label of a question or group, with dots for the answers that it quotes.
  package func label(of element: Int, in language: FormLanguage?) -> String {
    text(elements[element].wording(.label), in: language)
  }

  /// The conditions under which a question is asked, as their author wrote them, from the outermost
  /// group in.
  package func relevance(of element: Int) -> [String] {
    var index = element
    var sources: [String] = []
    // The root is its own parent.
    while elements.indices.contains(index), elements[index].parent != index {
      if let relevant = elements[index].formulas[.relevant], relevant.constant != true {
        sources.append(relevant.source)
      }
      index = elements[index].parent
    }
    return sources.reversed()
  }
}
