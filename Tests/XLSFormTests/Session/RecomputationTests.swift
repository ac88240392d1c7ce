import FormSupport
import Foundation
import Testing
import XLSForm

/// The heart of the engine: an answer wakes only what depends on it, and gives what computing all
/// would give.
@Suite struct RecomputationTests {
  static let forms = [
    RelevanceTests.source, RepeatTests.offered, ChoiceFilterTests.source, web, suggesting,
  ]

  /// Suggestions, triggers, what is computed once, a repeat that goes on as long as one says so.
  static let suggesting = """
    ## survey
    | type         | name | label | calculation          | trigger | default                   | repeat_count | read_only |
    | integer      | a    | A     |                      |         | 2                         |              |           |
    | text         | b    | B     |                      |         | concat('b', ${a})         |              |           |
    | text         | t    | T     | concat(${a}, ${b})   | ${a}    |                           |              |           |
    | calculate    | v    |       | concat('v', ${b})    | ${t}    |                           |              |           |
    | calculate    | k    |       | count(${r})          |         |                           |              |           |
    | begin_repeat | r    | R     |                      |         |                           | if(${k} = 0 or (${k} < 6 and indexed-repeat(${m}, ${r}, ${k}) = 'un'), ${k} + 1, ${k}) | |
    | text         | m    | M     |                      |         |                           |              |           |
    | text         | n    | N     |                      |         | concat(position(..), ${a}) |             |           |
    | end_repeat   |      |       |                      |         |                           |              |           |
    | begin_repeat | s    | S     |                      |         |                           | ${a}         |           |
    | text         | p    | P     |                      |         | concat('p', ${k})         |              |           |
    | end_repeat   |      |       |                      |         |                           |              |           |
    | begin_group  | g    | G     |                      |         |                           |              | ${a} > 3  |
    | text         | h    | H     |                      |         | x                         |              |           |
    | end_group    |      |       |                      |         |                           |              |           |
    | calculate    | o    |       | once(${a})           |         |                           |              |           |
    """

  static let web = """
    ## survey
    | type         | name | label | relevant              | calculation                    | repeat_count | choice_filter |
    | integer      | a    | A     |                       |                                |              |               |
    | integer      | b    | B     | ${a} > 1              |                                |              |               |
    | calculate    | c    |       |                       | coalesce(${a}, 0) + coalesce(${b}, 0) |       |               |
    | begin_repeat | r    | R     | ${c} != 3             |                                | ${c}         |               |
    | integer      | d    | D     | position(..) != ${b}  |                                |              |               |
    | calculate    | e    |       |                       | concat(position(..), ':', ${d}, ':', ${c}) |  |               |
    | select_one l | f    | F     |                       |                                |              | n <= ${d}     |
    | end_repeat   |      |       |                       |                                |              |               |
    | calculate    | g    |       | ${a} < 4              | sum(${d}[. != '']) + count(${r}) |            |               |
    | begin_group  | h    | H     | ${g} > 2              |                                |              |               |
    | text         | i    | I     | count-selected(${f}) = 0 or true() |                   |              |               |
    | calculate    | j    |       |                       | concat(${i}, join(',', ${e}))  |              |               |
    | end_group    |      |       |                       |                                |              |               |
    ## choices
    | list_name | name | label | n |
    | l         | x    | X     | 1 |
    | l         | y    | Y     | 3 |
    """

  @Test(arguments: forms.indices)
  func `step by step or all at once, the instance is the same`(form index: Int) throws {
    let form = try Form.sample(Self.forms[index])
    var generator = SeededGenerator(seed: UInt64(index) + 11)
    for _ in 0..<(ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 20 : 2000) {
      var session = FormSession(form)
      for _ in 0..<12 {
        session = Self.step(session, &generator)
        var again = session
        // Another language wakes nothing here; a round trip through the draft computes all anew.
        again.language = form.defaultLanguage
        #expect(again.values == session.values)
        // A count that went down leaves instances that a new session does not make.
        let resumed = FormSession(form, resuming: session.draft)
        if resumed.values.count == session.values.count, session.removedAnswers.isEmpty {
          #expect(Self.computed(resumed) == Self.computed(session))
        }
        #expect(session.findings.allSatisfy { $0.reason != .unknownQuestion })
        let refused = form.validate(session.sheet).filter {
          $0.reason != .missing && $0.reason != .constraint
        }
        #expect(refused == [], "\(session.sheet.answers)")
      }
    }
  }

  private static func computed(_ session: FormSession) -> [String] {
    session.values.map { "\($0.path) \($0.value) \($0.isRelevant)" }
  }

  private static func step(
    _ session: FormSession, _ generator: inout SeededGenerator
  ) -> FormSession {
    let keys = session.questionKeys
    if Int.random(in: 0..<8, using: &generator) == 0,
      case .session(let next) = session.addingRepeat(to: "foyers")
    {
      return next
    }
    guard let key = keys.randomElement(using: &generator),
      let question = session.question(for: key)
    else { return session }
    let answer: Answer? =
      switch question.kind {
      case .integer: .number(Decimal(Int.random(in: 0...5, using: &generator)))
      case .text: .text(["un", "deux"].randomElement(using: &generator) ?? "")
      case .selectOne(let choices):
        choices.randomElement(using: &generator).map { .choices([$0.name]) }
      case .selectMultiple(let choices): .choices(choices.map(\.name))
      default: nil
      }
    let isTakenBack = Int.random(in: 0..<6, using: &generator) == 0
    switch session.setting(isTakenBack ? nil : answer, for: key) {
    case .session(let next): return next
    case .findings: return session
    }
  }
}
