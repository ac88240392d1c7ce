import Foundation
import XPath

/// A rule across indicators, written by an evaluator as an expression over cells, in the language of
/// forms: it holds while the expression is true.
package struct CrossRule: Sendable, Hashable {
  package var code: String
  /// `${I02} <= ${I01}`
  package var expression: String
  /// What is wrong when it does not hold.
  package var sentence: String
  /// What to do; nil: correct one of the values.
  package var remedy: String?
  package var severity: Finding.Severity

  package init(
    code: String, expression: String, sentence: String, remedy: String?,
    severity: Finding.Severity
  ) {
    self.code = code
    self.expression = expression
    self.sentence = sentence
    self.remedy = remedy
    self.severity = severity
  }
}

/// Why a rule cannot be taken.
package struct CrossRuleError: Error, Sendable, Hashable {
  package var sentence: String
}

/// What `${I02}`, `${I02.femmes}`, `${I02.numerateur}` or `${I02.avant}` names in an expression.
package struct NamedCell: Sendable, Hashable {
  package enum Side: String, Sendable, CaseIterable {
    case figure
    case numerator = "numerateur"
    case denominator = "denominateur"
  }

  package var name: String
  package var indicatorCode: String
  /// With the category; nil for a total.
  package var dimensionCode: String?
  package var categoryCode: String?
  package var side: Side = .figure
  /// Of the quarter before.
  package var isFormer = false
}

/// An expression ready to be evaluated: the names in it are elements of one small document.
package struct CompiledCrossRule: Sendable {
  package let references: [NamedCell]
  private let expression: XPath.Expression

  /// - Parameter names: the indicators that it may speak of.
  package init(_ rule: CrossRule, names: CellNames) throws(CrossRuleError) {
    var used: [String] = []
    do {
      expression = try XPath.Expression(rule.expression) { use in
        let position = used.firstIndex(of: use.name) ?? used.count
        if position == used.count { used.append(use.name) }
        return ReferencePath(.root, ["q", "c\(position)"])
      }
    } catch {
      let place = error.position.map { " (caractère \($0 + 1))" } ?? ""
      throw CrossRuleError(
        sentence: "La règle \(rule.code) ne se lit pas\(place)\u{A0}: \(error.message)")
    }
    var found: [NamedCell] = []
    for name in used { found.append(try names.reference(name, ofRule: rule.code)) }
    guard found.contains(where: { !$0.isFormer }) else {
      throw CrossRuleError(
        sentence:
          "La règle \(rule.code) ne nomme aucune case du trimestre. L’écrire avec ${I02}, ou ${I02.femmes}."
      )
    }
    references = found
  }

  /// Nil where it has no sense for these figures.
  func holds(_ figures: [Decimal], on day: Day?) -> Bool? {
    var tree = InstanceTreeBuilder(whitespace: .dropped)
    tree.start("q")
    for (position, figure) in figures.enumerated() {
      tree.start("c\(position)")
      tree.text("\(figure)")
      tree.end()
    }
    tree.end()
    let noon = day.flatMap { try? Date("\($0)T12:00:00Z", strategy: .iso8601) }
    var scope = EvaluationScope(
      tree: tree.tree, clock: EvaluationClock(now: noon ?? .distantPast, timeZone: .gmt))
    return try? expression.boolean(in: &scope)
  }
}

extension CompiledCrossRule {
  /// Refuses at once what could never be checked.
  package func requireSense(_ rule: CrossRule) throws(CrossRuleError) {
    let ones = references.map { _ in Decimal(1) }
    guard holds(ones, on: nil) != nil else {
      throw CrossRuleError(
        sentence: "La règle \(rule.code) ne se calcule pas sur des nombres. La récrire.")
    }
  }
}
