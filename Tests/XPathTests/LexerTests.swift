import Testing
import XPath

@Suite struct LexerTests {
  /// Names hold hyphens and dots, operators are names too, and a star is both.
  @Test(arguments: [
    ("/data/f-g", "hyphen"), ("/data/f -/data/g", "3"), ("/data/f - /data/g", "3"),
    ("${f}-1", "4"), ("${f} -${g}", "3"), ("1 -${f}", "-4"), ("/data/w.3", "dot"),
    ("/data/div div /data/mod", "4"), ("/data/or", "or"), ("count(/data/*)", "9"),
    ("/data/f * /data/g", "10"), ("2*3", "6"), ("1div2", "0.5"), ("5mod3", "2"),
    ("'1'or'0'", "true"),
    ("1and1", "true"), ("-.5", "-0.5"), ("1.", "1"), ("--2", "2"), ("2--2", "4"), ("- 2 * -3", "6"),
    ("\"l'eau\"", "l'eau"), ("if (true(), 'a', 'b')", "a"),
    ("/data/été", "7"), ("/data/_x", "under"), ("string(/data/f)", "5"), ("7.9e-12 < 1", "true"),
    ("self::node()/data/f", "5"), ("child::data/child::f", "5"),
  ])
  func `words are cut where their author meant`(source: String, expected: String) throws {
    let tree = try InstanceTree.read(
      """
      <data><f>5</f><g>2</g><f-g>hyphen</f-g><w.3>dot</w.3><div>8</div><mod>2</mod><or>or</or>\
      <été>7</été><_x>under</_x></data>
      """)
    var scope = EvaluationScope(tree: tree, clock: .paris)
    let expression = try Expression(source) { ReferencePath(.root, ["data", $0.name]) }
    #expect(try expression.string(in: &scope) == expected)
  }

  @Test(arguments: [
    ("", 0), ("1 +", 3), ("(1", 2), ("1)", 1), ("'abc", 0), ("1 2", 2), ("/data/a b", 8),
    ("a[", 2), ("a[1", 3), ("'it''s'", 4), ("$a", 0), ("${a", 0), ("#", 0), ("//a", 0),
    ("/a//b", 2), ("@a", 0),
    ("ancestor::a", 0), ("not(1,)", 6), ("1 = = 2", 4), ("a/", 2), ("!", 0),
  ])
  func `what cannot be read is refused where it is`(source: String, position: Int) {
    let error = #expect(throws: ExpressionError.self) { try Expression(source) }
    #expect(error?.position == position)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `a function that does not exist is refused with the nearest one`() {
    let error = #expect(throws: ExpressionError.self) { try Expression("1 + count-selcted(.)") }
    #expect(error?.message.contains("count-selected") == true)
    #expect(error?.position == 4)
  }

  @Test func `references become the paths that the form gives them`() throws {
    var uses: [ReferenceUse] = []
    let source = "jr:choice-name(${town}, '${town}') = /data/kid[age > ${ age }]/name"
    let expression = try expressionNoting(source, &uses)
    #expect(uses.map(\.name) == ["town", "town", "age"])
    #expect(uses.map(\.isInLiteral) == [false, true, false])
    #expect(uses.map(\.isInPredicate) == [false, false, true])
    #expect(uses[0].enclosingFunctions == [.choiceName])
    var scope = try EvaluationScope.household()
    #expect(try expression.string(in: &scope) == "false")
    #expect(throws: ExpressionError.self) { try Expression("${nobody} = 1") }
  }

  private func expressionNoting(_ source: String, _ uses: inout [ReferenceUse]) throws -> Expression
  {
    final class Notes {
      var uses: [ReferenceUse] = []
    }
    let notes = Notes()
    let expression = try Expression(source) { use in
      notes.uses.append(use)
      return ReferencePath(.root, ["data", use.name])
    }
    uses = notes.uses
    return expression
  }
}
