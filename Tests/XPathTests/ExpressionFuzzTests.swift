import Foundation
import Testing
import XPath

@Suite struct ExpressionFuzzTests {
  private static let seeds = [
    "if(selected(/data/likes, 'sea') and /data/age > 3, concat('a', /data/name), 0)",
    "count(/data/kid[age > 5]) + sum(/data/kid/age[. != '']) div 2 mod 3 - -1",
    "regex(/data/name, '^[A-Z][a-z]{1,9}$') or not(boolean(/data/blank))",
    "format-date(date(/data/born + 365.25), '%e %b %Y') = join(' ', /data/kid[last()]/name | .)",
    "instance('towns')/root/item[name = current()/../town]/label",
    "indexed-repeat(/data/kid/name, /data/kid, round(1.5, 0)) != substr('héhé', -2)",
    "weighted-checklist(-1, 9, /data/zero, 2, true(), 3) * pow(2, 3) >= number('4')",
    "decimal-date-time(now()) - decimal-time('12:00:00.000+02:00') <= today()",
    "pulldata('towns', 'label', 'name', 't1') = translate('Albi', 'A', \"A\")",
  ]
  private static let pieces = [
    "(", ")", "[", "]", "/", "..", ".", "*", "-", "+", "|", "'", "\"", "=", "!=", "<", ",", " div ",
    " mod ", " and ", "1", "0.5", "9e9", "1e-9", "${a}", "//", "::", "self::", "node()", "''",
    "date(", "uuid(", "substring(", "round(", "position(", "{999}", "(a+)+", "\u{0}", "é", "😀",
    "99999999999999999999", "-1 div 0", "current()", "$", "@",
  ]

  @Test func `spoilt expressions are refused or end, never a crash`() throws {
    var generator = SeededGenerator(seed: 8)
    let fresh = try EvaluationScope.household()
    let rounds = ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000
    var read = 0
    for number in 0..<rounds {
      let source = Self.spoil(Self.seeds[number % Self.seeds.count], &generator)
      let reference: (ReferenceUse) -> ReferencePath? = { .init(.root, ["data", $0.name]) }
      guard let expression = try? Expression(source, reference: reference) else { continue }
      read += 1
      var scope = fresh
      scope.budget = EvaluationBudget(steps: 20_000, bytes: 10_000)
      _ = try? expression.evaluate(in: &scope)
      _ = try? expression.string(in: &scope)
      _ = expression.paths.map { $0.names(from: ["data", "name"]) }
      _ = (expression.advice, expression.problems, expression.functions)
    }
    #expect(read > rounds / 100)
  }

  private static func spoil(_ source: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(source)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...letters.count, using: &generator)
      let end = min(letters.count, place + Int.random(in: 0...6, using: &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: letters.removeSubrange(place..<end)
      case 1:
        letters.insert(contentsOf: pieces.randomElement(using: &generator) ?? "", at: place)
      default: letters.insert(contentsOf: letters[place..<end], at: place)
      }
    }
    return String(letters)
  }
}
