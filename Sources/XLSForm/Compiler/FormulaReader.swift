import XPath

/// Compiles the cells of a form: `${…}` becomes a path, and syntax errors are reported.
struct FormulaReader {
  let references: References
  private(set) var findings = Findings()

  init(_ elements: [FormElement]) {
    references = References(elements)
  }

  /// Where a formula stands, for problems.
  struct Place {
    var sheet = FormSheet.survey
    var element: Int
    var column: String
    var row: Int?
    /// Of the question, or of the list.
    var name: String
  }

  /// `shell` is what stands around the cell, with `%` for it: a filter is a predicate of its list. Where
  /// the list is what was answered in a repeat, the formula reads each of its instances.
  mutating func formula(
    _ cell: String, at place: Place, shell: String = "%", inEach repeating: Int? = nil
  ) -> Formula? {
    let before = findings.problems.count
    let whole = shell == "%" ? cell : shell.replacing("%", with: cell, maxReplacements: 1)
    let indexOrdinals = IndexedRepeat.indexOrdinals(in: whole)
    let (references, suggests) = (references, suggests)
    var (paths, complaints): ([ReferencePath], [String]) = ([], [])
    do {
      let expression = try Expression(whole) { use in
        switch references.find(use.name, from: place.element) {
        case .found(let target) where references.isIn(target, repeating):
          paths.append(references.path(to: target, inEach: repeating ?? 0))
        case .found(let target):
          paths.append(
            references.path(
              to: target, from: place.element, use, isIndex: indexOrdinals.contains(paths.count)))
        case .unknown:
          let near = suggests ? references.nearest(use.name) : nil
          complaints.append(Self.unknown(use.name, near: near))
          paths.append(ReferencePath(.node, ["."]))
        case .ambiguous(let rows):
          complaints.append(Self.ambiguous(use.name, rows: rows))
          paths.append(ReferencePath(.node, ["."]))
        }
        return paths.last
      }
      complaints += expression.problems.map(\.message)
      for complaint in complaints { add(complaint, place) }
      for advice in expression.advice + InvisibleSign.advice(about: cell) { warn(advice, place) }
      guard findings.problems.count == before else { return nil }
      return Formula(source: cell, paths: paths, expression: expression)
    } catch {
      let message = error.message + Self.excerpt(of: whole, at: error.position)
      for complaint in complaints.isEmpty ? [message] : complaints { add(complaint, place) }
      return nil
    }
  }

  /// « Vers « … > 3 AND . < … » »: in a long formula, `ici` alone would not help.
  private static func excerpt(of source: String, at position: Int?) -> String {
    let scalars = Array(source.unicodeScalars)
    guard let position, scalars.count > 25 else { return "" }
    let range = max(0, position - 20)..<min(scalars.count, position + 12)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    let head = range.lowerBound > 0 ? "…" : ""
    let tail = range.upperBound < scalars.count ? "…" : ""
    return " C’est vers\u{A0}: \(head)\(String(text))\(tail)"
  }

  /// Suggesting a close name takes long, and after some twenty the author has understood.
  var suggests: Bool {
    findings.problems.count < 20
  }

  func unknown(_ name: String) -> String {
    Self.unknown(name, near: suggests ? references.nearest(name) : nil)
  }

  mutating func add(_ message: String, _ place: Place) {
    findings.problems.append(problem(message, place))
  }

  mutating func warn(_ message: String, _ place: Place) {
    findings.warnings.append(problem(message, place))
  }

  private func problem(_ message: String, _ place: Place) -> FormFinding {
    FormFinding(
      sheet: place.sheet.rawValue, row: place.row, column: place.column, question: place.name,
      message: message)
  }

  private static func unknown(_ name: String, near: String?) -> String {
    if name.hasPrefix("last-saved#") {
      return "Jalon ne garde pas les réponses d’une autre fois. Retirez ${\(name)}."
    }
    let question = near.map { " Vouliez-vous écrire ${\($0)}\u{A0}?" } ?? ""
    return "Aucune question ne s’appelle « \(name) ». Corrigez ce nom.\(question)"
  }

  static func ambiguous(_ name: String, rows: [Int]) -> String {
    let lines = rows.prefix(4).map(String.init).joined(separator: ", ")
    return "Plusieurs questions s’appellent « \(name) » (lignes \(lines)). Changez leurs noms."
  }
}
