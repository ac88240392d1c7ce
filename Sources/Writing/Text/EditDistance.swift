extension Sequence where Element: Equatable {
  /// How many elements to add, drop or change to make the other (Levenshtein 1965): to guess a name that was
  /// mistyped.
  package func editDistance(to other: some Collection<Element>) -> Int {
    var row = Array(0...other.count)
    for (line, element) in enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, wanted) in other.enumerated() {
        let changed = diagonal + (element == wanted ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
