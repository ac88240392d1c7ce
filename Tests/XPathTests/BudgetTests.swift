import Testing
import XPath

@Suite struct BudgetTests {
  @Test(arguments: [
    String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000),
    String(repeating: "not(", count: 5000), "a" + String(repeating: "[a", count: 5000),
    "1" + String(repeating: " = 1", count: 5000), String(repeating: "a/", count: 5000) + "a",
    String(repeating: "1+", count: 200_000) + "1",
  ])
  func `what is too deep or too long is refused when it is read`(source: String) {
    #expect(throws: ExpressionError.self) { try Expression(source) }
  }

  @Test func `a long sum and a long list of conditions are not deep`() throws {
    var scope = try EvaluationScope.household()
    let sum = String(repeating: "1 + ", count: 5000) + "1"
    #expect(try scope.text(sum) == "5001")
    #expect(try scope.text(String(repeating: "false() or ", count: 5000) + "true()") == "true")
    #expect(try scope.text(String(repeating: "-", count: 5001) + "1") == "-1")
  }

  @Test func `a hundred conditions inside one another are read and computed`() throws {
    var scope = try EvaluationScope.household()
    let nested = (0..<98).reduce("'end'") { inner, _ in "if(false(), 1, \(inner))" }
    #expect(try scope.text(nested) == "end")
  }

  @Test func `a search that multiplies is stopped`() throws {
    var tree = InstanceTree()
    let data = tree.append("data", to: InstanceTree.root)
    for _ in 0..<2000 { tree.append("a", to: data, value: "1") }
    var scope = EvaluationScope(tree: tree, clock: .paris)
    for source in [
      "count(/data/a[count(/data/a[count(/data/a) > 1]) > 1])", "count(/data/a[/data/a = 2])",
    ] {
      #expect(throws: EvaluationError.self) { try scope.text(source) }
    }
    #expect(try scope.text("count(/data/a)") == "2000")
  }

  @Test func `texts have a limit`() throws {
    var scope = try EvaluationScope.household()
    let doubled = (0..<40).reduce("'ab'") { inner, _ in "translate(\(inner), '', '')" }
    #expect(try scope.text(doubled) == "ab")
    scope.budget = EvaluationBudget(steps: 100_000, bytes: 100)
    let long = "concat(" + Array(repeating: "'0123456789'", count: 11).joined(separator: ",") + ")"
    #expect(throws: EvaluationError.self) { try scope.text(long) }
    #expect(try scope.text("concat('0123456789', '0123456789')").count == 20)
  }

  @Test func `comparisons of comparisons are counted over the whole formula`() {
    let chain = String(repeating: "=1", count: 60)
    let source = String(repeating: "(", count: 30) + "1" + String(repeating: chain + ")", count: 30)
    #expect(throws: ExpressionError.self) { try Expression(source) }
    #expect(throws: Never.self) {
      try Expression(String(repeating: "1 = 1 and ", count: 200) + "2 > 1")
    }
  }
}
