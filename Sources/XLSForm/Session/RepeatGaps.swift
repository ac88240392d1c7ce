/// Finds instances that a sheet mentions without the one before them, which the engine never sends.
enum RepeatGaps {
  static func keys(among keys: [String], _ form: Form) -> Set<String> {
    // Only an instance has a number, and most forms repeat nothing.
    let keys = keys.filter { $0.utf8.contains(UInt8(ascii: "[")) }
    if keys.isEmpty { return [] }
    var numbers: [String: Set<Int>] = [:]
    let parts = keys.map { key in (key, KeyStep.steps(key) ?? []) }
    for (_, steps) in parts { note(steps) { numbers[$0, default: []].insert($1) } }
    return Set(
      parts.filter { _, steps in
        var isGap = false
        note(steps) { path, number in
          isGap = isGap || (number > 1 && numbers[path]?.contains(number - 1) != true)
        }
        return isGap && !isCounted(steps, form)
      }.map(\.0))
  }

  private static func note(_ steps: [KeyStep], _ use: (String, Int) -> Void) {
    var path = ""
    for step in steps {
      path += "/" + step.name
      guard let number = step.number else { continue }
      use(path, number)
      path += "[\(number)]"
    }
  }

  /// Where a number says how many there are, one in which nothing was said leaves a gap.
  private static func isCounted(_ steps: [KeyStep], _ form: Form) -> Bool {
    var path = "/" + SurveyRows.rootName
    for step in steps {
      path += "/" + step.name
      guard let element = form.plan.byPath[path] else { return false }
      if form.elements[element].countElement != nil { return true }
    }
    return false
  }
}
