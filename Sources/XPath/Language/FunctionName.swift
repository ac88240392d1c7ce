import Writing

/// Every function of the language, by the name that authors write.
package enum FunctionName: String, Sendable, Hashable, CaseIterable {
  case string, concat, join, substr, substring, translate, contains, regex, uuid
  case substringBefore = "substring-before"
  case substringAfter = "substring-after"
  case stringLength = "string-length"
  case normalizeSpace = "normalize-space"
  case startsWith = "starts-with"
  case endsWith = "ends-with"

  case boolean, not, coalesce, once, selected, checklist
  case yes = "true"
  case no = "false"
  case choose = "if"
  case booleanFromString = "boolean-from-string"
  case selectedAt = "selected-at"
  case countSelected = "count-selected"
  case weightedChecklist = "weighted-checklist"

  case number, int, round, floor, ceiling, abs, pow, sum, min, max, count, random
  case log, log10, exp, sqrt
  case countNonEmpty = "count-non-empty"

  case position, last, instance, current, pulldata
  case indexedRepeat = "indexed-repeat"
  case choiceName = "jr:choice-name"

  case date, today, now
  case dateTime = "date-time"
  case decimalDateTime = "decimal-date-time"
  case decimalTime = "decimal-time"
  case formatDate = "format-date"
  case formatDateTime = "format-date-time"

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .yes, .no, .current, .last, .today, .now, .random: 0...0
    case .string, .number, .stringLength, .normalizeSpace, .position, .uuid: 0...1
    case .boolean, .not, .booleanFromString, .int, .floor, .ceiling, .abs, .sum, .count, .log,
      .log10, .exp, .sqrt, .countNonEmpty, .countSelected, .instance, .once, .date, .dateTime,
      .decimalDateTime, .decimalTime:
      1...1
    case .round: 1...2
    case .contains, .regex, .startsWith, .endsWith, .substringBefore, .substringAfter, .selected,
      .selectedAt, .pow, .formatDate, .formatDateTime, .choiceName:
      2...2
    case .substr, .substring: 2...3
    case .translate, .choose: 3...3
    case .pulldata: 4...4
    case .concat: 0...Int.max
    case .join, .coalesce, .min, .max: 1...Int.max
    case .indexedRepeat, .checklist: 3...Int.max
    case .weightedChecklist: 4...Int.max
    }
  }

  func arityComplaint(_ count: Int) -> String? {
    guard !arity.contains(count) else { return nil }
    let least = arity.lowerBound
    if arity.upperBound == Int.max {
      return "\(rawValue)() veut au moins \(Self.values(least)) entre ses parenthèses,"
        + " et en a \(count)."
    }
    let wanted =
      arity.count == 1 ? Self.values(least) : "\(least) à \(Self.values(arity.upperBound))"
    return "\(rawValue)() veut \(wanted) entre ses parenthèses, et en a \(count)."
  }

  private static func values(_ count: Int) -> String {
    count == 0 ? "rien" : count == 1 ? "1 valeur" : "\(count) valeurs"
  }

  /// Functions of other engines, and those for places or drawings, which Jalon does not have.
  private static let elsewhere: Set = [
    "acos", "add-date", "area", "asin", "atan", "atan2", "base64-decode", "cos",
    "difference-in-days", "difference-in-months", "difference-in-weeks", "difference-in-years",
    "digest", "distance", "enclosed-area", "exp10", "extract-signed", "geofence", "id",
    "intersects", "jr:itext", "lang", "local-name", "name", "namespace-uri",
    "parse-timestamp-to-date", "pi", "property", "randomize", "sin", "tan", "version", "z-score",
  ]

  static func unknown(_ name: String) -> String {
    if elsewhere.contains(name) {
      return "Jalon n’a pas la fonction « \(name) » d’autres outils. Calculez sans elle."
    }
    if let meant = MistakenSign.functions[name.lowercased()] {
      return "« \(name)(…) » s’écrit « \(meant) ». Remplacez-le."
    }
    let nearest = allCases.map(\.rawValue).min { distance($0, name) < distance($1, name) } ?? ""
    // In a short name, two different letters already make another word.
    guard distance(nearest, name) <= Swift.min(3, Swift.max(1, name.count / 3)) else {
      return "La fonction « \(name) » n’existe pas. Regardez la liste des fonctions permises."
    }
    return "La fonction « \(name) » n’existe pas. La plus proche est « \(nearest) »."
  }

  /// Over at most forty letters because names come from anywhere.
  private static func distance(_ one: String, _ other: String) -> Int {
    one.utf8.editDistance(to: other.lowercased().utf8.prefix(40))
  }
}
