import Testing
import XPath

@Suite struct TextPatternTests {
  @Test(arguments: [
    ("abc", "abc", true), ("abc", "xabc", false), ("[0-9]{3}", "1234", false),
    ("[0-9]{3}", "123", true), ("[0-9]{2,3}", "1", false), ("[0-9]{2,}", "12345", true),
    ("a|b|cd", "cd", true), ("(?:ab)+", "abab", true), ("a??b*?", "abb", true),
    ("a.c", "a\nc", false),
    ("a.c", "aéc", true), ("[^a-c]", "d", true), ("[^a-c]", "b", false), ("[]a]", "]", true),
    ("[a\\]]", "]", true), ("[a-]", "-", true), ("\\d+\\.\\d", "12.5", true),
    ("\\w+", "été", false),
    ("[a-zà-ÿ]+", "été", true), ("\\s\\S\\W\\D", " a-b", true), ("^abc$", "abc", true),
    ("^a$|^b$", "b", true), ("a^b", "ab", false), ("a$b", "ab", false), ("(^|,)a", "a", true),
    ("x?^a", "a", true), ("x?^a", "xa", false), ("", "", true), ("", "a", false), ("^$", "", true),
    ("a{0}", "", true), ("a{,2}", "a{,2}", true), ("\\x41\\u00e9", "Aé", true),
    ("(a*)*", "aaa", true),
    ("()*", "", true), ("\\+33[0-9]{9}", "+33612345678", true), ("😀+", "😀😀", true),
    ("[\\d.]+", "1.2", true), ("(a|ab)(c|bcd)", "abcd", true),
  ])
  func `a pattern matches the whole text`(pattern: String, text: String, isMatch: Bool) throws {
    #expect(try TextPattern(pattern).matches(text) == isMatch)
  }

  @Test(arguments: [
    "(a", "a)", "[a", "*a", "a**", "a{3,2}", "a{2000}", "(a)\\1", "(?=a)", "(?!a)", "(?<=a)",
    "(?i)a",
    "\\b", "\\p{L}", "\\", "[z-a]", "a++", "((a{100}){100}){100}", "\\u12", "[a-\\",
    String(repeating: "(", count: 60) + String(repeating: ")", count: 60),
  ])
  func `what cannot be read, or would need trying again, is refused`(pattern: String) {
    let error = #expect(throws: ExpressionError.self) { try TextPattern(pattern) }
    #expect(error?.message.isEmpty == false)
  }

  @Test func `a pattern in a formula is refused with it, and one that is computed when it is met`()
    throws
  {
    #expect(throws: ExpressionError.self) { try Expression("regex(., '(')") }
    var scope = try EvaluationScope.household()
    #expect(try scope.text("regex(., concat('A', 'w.'))") == "true")
    #expect(throws: EvaluationError.self) { try scope.text("regex(., concat('(', '('))") }
  }

  /// Each of these holds a matcher that tries again for hours.
  @Test(arguments: [
    "(a+)+b", "(a*)*b", "(a|aa)+b", "(a|a?)+b", "(.*)*x", "(.*a){20}x", "^(a|b|ab)*c$",
    "(\\w+\\s?)*!", "(a*a*a*a*a*a*)*b", "((ab)*a*)*b?c", "(.*b){50}x", "(a?b?){100}x",
    "(a*b*){100}x",
    "[ab]*a[ab]{20}x", "(([ab]*a[ab]{15})|([ab]*b[ab]{14}))*x", "(.|\\n)*x", "(a?){30}a{30}x",
  ])
  func `no pattern holds the machine`(pattern: String) throws {
    var generator = SeededGenerator(seed: 5)
    let texts = [
      String(repeating: "a", count: 20_000),
      String((0..<20_000).map { _ in Bool.random(using: &generator) ? "a" : "b" }),
    ]
    let compiled = try TextPattern(pattern)
    for text in texts { #expect(compiled.matches(text) == false) }
  }

  /// Beyond a thousand sets of positions they are computed at each letter: the answer is the same.
  @Test func `both ways of reading agree`() throws {
    var generator = SeededGenerator(seed: 6)
    let compiled = try TextPattern("[ab]*a[ab]{12}")
    for _ in 0..<20 {
      let letters = (0..<6000).map { _ in Bool.random(using: &generator) ? "a" : "b" }
      #expect(compiled.matches(letters.joined()) == (letters[letters.count - 13] == "a"))
    }
  }
}
