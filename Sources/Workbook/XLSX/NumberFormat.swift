/// What the format of a cell says its number stands for.
enum NumberFormat {
  case general
  /// `00`, `0%`, `#,##0.00 "€"`
  case pattern(NumberPattern)
  case date
  case time
  case dateTime
  /// Hours may go beyond 24.
  case elapsed

  /// Formats that a file may use without defining them (ECMA-376, 18.8.30; 27–36 and 50–58
  /// are dates and times of East Asian languages).
  init(builtIn id: Int) {
    self =
      switch id {
      case 14...17, 27...31, 36, 50...54, 57, 58: .date
      case 18...21, 32...35, 45, 47, 55, 56: .time
      case 22: .dateTime
      case 46: .elapsed
      default: Self.patterns[id].map(NumberFormat.pattern) ?? .general
      }
  }

  /// Those in dollars too, for which no author of a form has a use.
  private static let patterns = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00",
  ].compactMapValues(NumberPattern.init)

  /// `yyyy-mm-dd`, `[$-40C]d mmmm yyyy;@`, `0.00" m"`, `[h]:mm`.
  init(code: String) {
    let letters = FormatLetters(code)
    let fields = letters.isGeneral ? [] : letters.plain.filter { "ydhms".contains($0) }
    let hasTime = fields.contains { "hs".contains($0) }
    let hasDay = fields.contains { "yd".contains($0) } || Self.hasMonth(fields)
    self =
      switch (hasDay, hasTime) {
      case _ where letters.isElapsed: .elapsed
      case (true, true): .dateTime
      case (true, false): .date
      case (false, true): .time
      case (false, false): NumberPattern(code).map(NumberFormat.pattern) ?? .general
      }
  }

  /// An `m` is a minute after an hour or before a second, a month elsewhere.
  private static func hasMonth(_ fields: [Character]) -> Bool {
    fields.indices.contains { index in
      fields[index] == "m" && fields[..<index].last { $0 != "m" } != "h"
        && fields[index...].first { $0 != "m" } != "s"
    }
  }
}

/// The letters of a format code that have a meaning: those of its first section, for positive
/// numbers, that are not quoted, escaped or in brackets.
private struct FormatLetters {
  private(set) var plain: [Character] = []
  private(set) var isElapsed = false

  private enum Place {
    case plain
    case quoted
    case escaped
    case bracket(String)
  }

  init(_ code: String) {
    var place = Place.plain
    for character in code.lowercased() {
      switch (place, character) {
      case (.plain, ";"): return
      case (.plain, "\""): place = .quoted
      case (.plain, "["): place = .bracket("")
      // A backslash shows the next character, the others give its width or repeat it.
      case (.plain, "\\"), (.plain, "_"), (.plain, "*"): place = .escaped
      case (.plain, _): plain.append(character)
      case (.quoted, "\""), (.escaped, _): place = .plain
      case (.quoted, _): break
      case (.bracket(let inside), "]"):
        if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { isElapsed = true }
        place = .plain
      case (.bracket(let inside), _): place = .bracket(inside + String(character))
      }
    }
  }

  /// Followed by a unit, at most.
  var isGeneral: Bool {
    String(plain).contains("general")
  }
}
