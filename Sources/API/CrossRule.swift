package import Monitoring

/// A rule across indicators: `GET /v1/calls/:call/rules`, and in a quarter to be entered.
package struct CrossRuleLine: Sendable, Codable, Hashable {
  package var code: String
  package var expression: String
  package var sentence: String
  package var remedy: String?
  package var severity: Code<Finding.Severity>
  /// Who wrote it, where people do.
  package var author: String?
  /// ISO 8601, UTC.
  package var madeAt: String?
  package var retiredAt: String?

  package init(
    _ rule: CrossRule, author: String? = nil, madeAt: String? = nil, retiredAt: String? = nil
  ) {
    code = rule.code
    expression = rule.expression
    sentence = rule.sentence
    remedy = rule.remedy
    severity = Code(rule.severity)
    self.author = author
    self.madeAt = madeAt
    self.retiredAt = retiredAt
  }

  package var rule: CrossRule {
    CrossRule(
      code: code, expression: expression, sentence: sentence, remedy: remedy,
      severity: severity.value)
  }

  enum CodingKeys: String, CodingKey {
    case code, expression
    case sentence = "phrase"
    case remedy = "remede"
    case severity = "gravite"
    case author = "auteur"
    case madeAt = "ecrite_le"
    case retiredAt = "retiree_le"
  }
}

package struct CrossRuleList: Message, Hashable {
  package var rules: [CrossRuleLine]

  package init(_ rules: [CrossRuleLine]) { self.rules = rules }

  enum CodingKeys: String, CodingKey { case rules = "regles" }
}

/// Writes a rule in place of the one of its code, or retires it: `POST /v1/calls/:call/rules`.
package struct CrossRuleRequest: Message, Hashable {
  package var code: String
  /// Nil: it is retired.
  package var rule: CrossRuleLine?
  /// Whether it is only tried against what was sent.
  package var isTrial: Bool

  package init(code: String, rule: CrossRuleLine?, isTrial: Bool) {
    self.code = code
    self.rule = rule
    self.isTrial = isTrial
  }

  enum CodingKeys: String, CodingKey {
    case code
    case rule = "regle"
    case isTrial = "essai"
  }
}

/// What the rule says of the quarters that were sent.
package struct CrossRuleOutcome: Message, Hashable {
  package struct BrokenQuarter: Sendable, Codable, Hashable {
    package var project: String
    package var quarter: Quarter
    package var message: String

    package init(project: String, quarter: Quarter, message: String) {
      self.project = project
      self.quarter = quarter
      self.message = message
    }

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case quarter = "trimestre"
      case message
    }
  }

  package var isChanged: Bool
  /// How many quarters that were sent were looked at.
  package var checked: Int
  package var broken: [BrokenQuarter]

  package init(isChanged: Bool, checked: Int, broken: [BrokenQuarter]) {
    self.isChanged = isChanged
    self.checked = checked
    self.broken = broken
  }

  enum CodingKeys: String, CodingKey {
    case isChanged = "change"
    case checked = "trimestres_controles"
    case broken = "enfreinte"
  }
}
