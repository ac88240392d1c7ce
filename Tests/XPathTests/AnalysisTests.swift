import Testing
import XPath

@Suite struct AnalysisTests {
  @Test func `every path is listed, those of predicates with what they filter`() throws {
    let source =
      "count(/data/kid[age > current()/../limit and ../open = 'yes']) > ../most"
      + " or instance('towns')/root/item[name = /data/town]/size = 1"
    let paths = try Expression(source).paths
    let node = ["data", "group", "answer"]
    let names = paths.map { $0.names(from: node)?.joined(separator: "/") ?? "-" }
    #expect(
      names == [
        "data/kid/age", "data/group/limit", "data/open", "data/kid", "data/group/most", "-",
        "data/town", "-",
      ])
    #expect(paths.last?.origin == .instance("towns"))
    #expect(paths.last?.steps == ["root", "item", "size"])
  }

  @Test func `where a node stands reads nothing of its own, and what it says elsewhere`() throws {
    #expect(try Expression("position(..) + position(.)").paths.isEmpty)
    #expect(try Expression("position(/data/kid[last()])").paths.count == 1)
  }

  @Test func `functions are listed and wrong calls are found before they are reached`() throws {
    let expression = try Expression("true() or substring() or regex(., 'a') or min(/a, 1)")
    #expect(expression.functions.map(\.rawValue) == ["true", "substring", "regex", "min"])
    #expect(expression.calls(.max, .min))
    #expect(!expression.calls(.max))
    #expect(expression.problems.count == 1)
    #expect(try Expression("substr('a', 1)").problems.isEmpty)
  }

  @Test(arguments: [
    ("sum(/data/kid/age)", 1), ("sum(/data/kid/age[. != ''])", 0), ("max(1, 2)", 0),
    ("if(../a, 1, 2)", 1), ("if(../a = 'x', 1, 2)", 0), ("if(../a, sum(../b), min(../b))", 3),
  ])
  func `authors are warned of blanks and of questions that merely exist`(
    source: String, count: Int
  ) throws {
    #expect(try Expression(source).advice.count == count)
  }

  @Test func `one expression on a document, with the type asked for`() throws {
    var scope = try EvaluationScope.household()
    let kids = try EvaluatedText(evaluating: "kid/age", at: "/data", as: .nodes, in: &scope)
    #expect(kids == .nodes(["/data/kid[1]/age", "/data/kid[2]/age", "/data/kid[3]/age"]))
    #expect(try EvaluatedText(evaluating: "1 + 1", in: &scope) == .number(2))
    #expect(try EvaluatedText(evaluating: "1 + 1", as: .string, in: &scope) == .string("2"))
    #expect(try EvaluatedText(evaluating: "'a'", as: .boolean, in: &scope) == .boolean(true))
    #expect(throws: EvaluationError.self) {
      _ = try EvaluatedText(evaluating: "1", as: .nodes, in: &scope)
    }
    #expect(throws: EvaluationError.self) {
      _ = try EvaluatedText(evaluating: "1", at: "/nowhere", in: &scope)
    }
  }
}
