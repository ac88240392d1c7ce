import XPath

/// Whether a default is an expression: it has an operator, a call, `${…}` or a predicate. A hyphen
/// does not count in types whose values are written with one (pyxform `default_is_dynamic`).
enum DefaultCell {
  static func isComputed(_ cell: String, for type: ElementType) -> Bool {
    if cell.contains("${") { return true }
    let hyphensCount = ![.date, .dateTime, .time, .geopoint].contains(type)
    let isDate = CivilDate(cell) != nil
    var (quote, former): (Character?, Character) = (nil, " ")
    let words = cell.split(separator: " ")
    if words.count > 2,
      words.dropFirst().dropLast().contains(where: { ["div", "mod"].contains($0) })
    {
      return true
    }
    for character in cell {
      defer { former = character }
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "*", "+", "|", "[": return true
      case "(" where former.isLetter || former.isNumber || former == "-": return true
      // Inside a name, a hyphen is a letter.
      case "-" where hyphensCount && !isDate && !former.isLetter: return true
      default: break
      }
    }
    return false
  }

  /// Some authors write `'texte'` with quotes, which are not part of the value.
  static func literal(_ cell: String) -> String {
    guard cell.count >= 2, let first = cell.first, "'\"".contains(first), cell.last == first else {
      return cell
    }
    return String(cell.dropFirst().dropLast())
  }
}
