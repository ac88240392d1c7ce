package import Foundation
package import Monitoring
package import Postgres

/// A rule across indicators with its life.
package struct ListedCrossRule: Sendable, Hashable {
  package var rule: CrossRule
  /// Nil where it came with the call.
  package var author: String?
  package var madeAt: Date
  package var retiredAt: Date?
}

extension Transaction {
  /// Those in force in a call, by code.
  package borrowing func crossRules(ofCall call: UUID) throws -> [CrossRule] {
    try rows(
      """
      select code, expression, sentence, remedy, severity from jalon.cross_rule
      where call_id = \(call) and retired_at is null order by code
      """
    ) { try CrossRule($0) }
  }

  /// Those in force and those of before.
  package borrowing func listedCrossRules(ofCall call: UUID) throws -> [ListedCrossRule] {
    try rows(
      """
      select code, expression, sentence, remedy, severity, made_at, retired_at,
        auth.account_name(account_id) as author
      from jalon.cross_rule where call_id = \(call) order by code, made_at
      """
    ) {
      ListedCrossRule(
        rule: try CrossRule($0), author: try $0.getIfPresent("author"),
        madeAt: try $0.get("made_at"), retiredAt: try $0.getIfPresent("retired_at"))
    }
  }

  /// Takes the place of the one of its code. Returns false when it is so already.
  package borrowing func write(_ rule: CrossRule, ofCall call: UUID) throws -> Bool {
    guard try !crossRules(ofCall: call).contains(rule) else { return false }
    _ = try retire(crossRule: rule.code, ofCall: call)
    try add(rule, ofCall: call)
    return true
  }

  /// Returns false when no rule of that code is in force.
  package borrowing func retire(crossRule code: String, ofCall call: UUID) throws -> Bool {
    try row(
      """
      update jalon.cross_rule set retired_at = clock_timestamp()
      where call_id = \(call) and code = \(code) and retired_at is null returning id
      """
    ) { try $0.get("id", as: UUID.self) } != nil
  }

  borrowing func add(_ rule: CrossRule, ofCall call: UUID) throws {
    try run(
      """
      insert into jalon.cross_rule (call_id, code, expression, sentence, remedy, severity)
      values (\(call), \(rule.code), \(rule.expression), \(rule.sentence), \(rule.remedy),
        \(rule.severity == .error ? "error" : "alert"))
      """)
  }

  /// What an amendment of the call changes among them.
  borrowing func settleCrossRules(
    _ changes: [AmendmentChange], from file: CallFile, _ call: UUID
  ) throws {
    for code in changes.filter({ $0.kind == .crossRule }).compactMap(\.place.subject) {
      _ = try retire(crossRule: code, ofCall: call)
      if let line = file.checks?.first(where: { $0.code == code }) {
        try add(line.rule, ofCall: call)
      }
    }
  }
}

extension CrossRule {
  fileprivate init(_ row: Row) throws {
    self.init(
      code: try row.get("code"), expression: try row.get("expression"),
      sentence: try row.get("sentence"), remedy: try row.getIfPresent("remedy"),
      severity: try row.get("severity", as: String.self) == "error" ? .error : .alert)
  }
}
