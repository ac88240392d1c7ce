extension CallFile.CheckLine {
  package init(_ rule: CrossRule) {
    self.init(
      code: rule.code, expression: rule.expression, sentence: rule.sentence, remedy: rule.remedy,
      severity: Code(rule.severity == .error ? .error : .alert))
  }

  package var rule: CrossRule {
    CrossRule(
      code: code, expression: expression, sentence: sentence, remedy: remedy,
      severity: severity.value == .error ? .error : .alert)
  }

  /// One text for one rule.
  var text: String {
    let kind = severity.value == .error ? "erreur" : "alerte"
    return "\(kind), \(expression) — \(sentence)" + (remedy.map { " \($0)" } ?? "")
  }
}

extension CallFile {
  /// One sentence for each rule across indicators that does not read, or names what is not there.
  package var checkReferences: [String] {
    let names = CellNames(
      dimensionsOf: Dictionary(
        (indicators ?? []).map { ($0.code, $0.dimensions ?? []) },
        uniquingKeysWith: { first, _ in first }),
      categoriesOf: Dictionary(
        (dimensions ?? []).map { ($0.code, $0.categories.map(\.code)) },
        uniquingKeysWith: { first, _ in first }))
    return (checks ?? []).compactMap { line in
      do throws(CrossRuleError) {
        try CompiledCrossRule(line.rule, names: names).requireSense(line.rule)
        return nil
      } catch {
        return error.sentence
      }
    }
  }
}
