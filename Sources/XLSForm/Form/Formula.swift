import XPath

/// A cell that is computed: as its author wrote it, and compiled.
package struct Formula: Sendable, Hashable {
  /// With `${…}`, as problems and explanations quote it.
  package var source: String
  /// What stands for each `${…}`, in their order.
  var paths: [ReferencePath] = []
  /// What stands for ever, so that most cells (`yes`, `true()`) never reach the interpreter.
  var constant: Bool?
  var expression: Expression

  /// With paths for names, as an XForm writes it.
  var path: String {
    if paths.isEmpty { return expression.source }
    var (result, rest, next) = ("", expression.source[...], paths[...])
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "$")) {
      let inside = rest.utf8.index(after: start)
      result += rest[..<start]
      // A lone sign stands for itself.
      guard rest.utf8[inside...].first == UInt8(ascii: "{"),
        let end = rest.utf8[inside...].firstIndex(of: UInt8(ascii: "}"))
      else {
        result += "$"
        rest = rest[inside...]
        continue
      }
      result += next.popFirst()?.text ?? "."
      rest = rest[rest.utf8.index(after: end)...]
    }
    return result + rest
  }
}

/// The columns whose cells are computed.
enum FormulaColumn: String, Sendable, Hashable, CaseIterable {
  case relevant, required, constraint, calculation
  case readOnly = "read_only"
  case defaultValue = "default"
  case choiceFilter = "choice_filter"
  case repeatCount = "repeat_count"
}

/// The columns of the survey sheet whose cells are read by people.
enum WordColumn: String, Sendable, Hashable, CaseIterable {
  case label, hint
  case guidance = "guidance_hint"
  case requiredMessage = "required_message"
  case constraintMessage = "constraint_message"
  case purpose, retention
}

/// What goes with a text, as the name of a file of the form.
package enum Medium: String, Sendable, Hashable, CaseIterable {
  case image
  case bigImage = "big-image"
  case audio, video

  /// Of the sheets.
  var column: String { "media::\(rawValue)" }
}
