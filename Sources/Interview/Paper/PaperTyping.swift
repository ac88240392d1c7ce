import Writing
package import XLSForm

/// A sheet filled by hand, typed in question by question: the digits of what is marked, or what is
/// written. It goes through the same checks as a sheet that is read back.
package struct PaperTyping: Sendable {
  private let form: Form
  private let language: FormLanguage
  private let moment: FormMoment
  private let questions: [PaperQuestion]
  /// By place, what was typed and taken.
  private var marks: [Int: PaperMarks.QuestionMarks] = [:]

  package init(_ form: Form, in language: FormLanguage, at moment: FormMoment) {
    self.form = form
    self.language = language
    self.moment = moment
    questions = PaperForm(form, in: language).questions
  }

  package var count: Int { questions.count }

  /// The question in few words, with its numbers: whoever types looks at the sheet.
  package func lines(of place: Int) -> [String] {
    let paper = questions[place]
    let choices = paper.options.filter { $0.number > 0 }.map { "  \($0.number) \($0.label)" }
    let refusal = paper.isWritten ? "  *0" : "  0"
    return ["\(PaperMark.question)\(paper.number). \(paper.question.label)"] + choices
      + ["\(refusal) \(paper.text.page.refuse)"]
  }

  /// Takes what was typed; an empty line is a question that is left blank. Returns why it is not taken.
  package mutating func take(_ typed: String, at place: Int) -> String? {
    let paper = questions[place]
    var found = PaperMarks.QuestionMarks(line: 0)
    found.boxes = paper.options.map { (.empty, $0.number, 0) }
    let text = typed.trimmed
    if text == "*0" || text == "0" && !paper.isWritten {
      check(0, .checked, in: &found)
    } else if paper.isWritten {
      if !text.isEmpty { found.texts = [(text, 0)] }
    } else if !text.isEmpty, let complaint = choose(text, paper, in: &found) {
      return complaint
    }
    if case .anomaly(let anomaly) = PaperAnswer(found, to: paper, timeZone: moment.timeZone) {
      return anomaly.sentence
    }
    let former = marks.updateValue(found, forKey: place)
    guard let broken = brokenRule(at: place) else { return nil }
    marks[place] = former
    return broken
  }

  /// The author's words, where her rule takes no such answer: told at once, while the sheet is still under the eyes.
  private func brokenRule(at place: Int) -> String? {
    reading(folio: "").anomalies.first { anomaly in
      guard anomaly.question == questions[place].number else { return false }
      switch anomaly.kind {
      case .ruleBroken, .refused(.constraint): return true
      default: return false
      }
    }?.sentence
  }

  private func choose(
    _ text: String, _ paper: PaperQuestion, in found: inout PaperMarks.QuestionMarks
  ) -> String? {
    let words = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
    let numbers = words.compactMap { TypedNumber.whole(String($0)).flatMap { Int("\($0)") } }
    let known = Set(paper.options.map(\.number))
    guard numbers.count == words.count, numbers.allSatisfy(known.contains) else {
      return "Tapez des numéros de la liste, séparés par des espaces."
    }
    for (order, number) in numbers.enumerated() {
      if case .rank = paper.question.kind {
        check(number, .place(order + 1), in: &found)
      } else {
        check(number, .checked, in: &found)
      }
    }
    return Set(numbers).count < numbers.count ? "Un numéro est tapé deux fois." : nil
  }

  private func check(
    _ number: Int, _ box: PaperBox, in found: inout PaperMarks.QuestionMarks
  ) {
    for index in found.boxes.indices where found.boxes[index].number == number {
      found.boxes[index].box = box
    }
  }

  /// Places where another typing of the same sheet says something else.
  package func differences(from other: PaperTyping) -> [Int] {
    questions.indices.filter { given(at: $0)?.answer != other.given(at: $0)?.answer }
  }

  package func reading(folio: String) -> PaperReading {
    let all = questions.indices.compactMap { given(at: $0) }
    let entry = PaperEntry(form, language, moment, all, questions)
    return PaperReading(
      folio: folio, language: language, sheet: entry.sheet,
      identifyingTexts: all.compactMap(PaperIdentifyingText.init), anomalies: entry.anomalies)
  }

  private func given(at place: Int) -> PaperAnswers.Given? {
    guard let found = marks[place],
      case .given(let answer) = PaperAnswer(
        found, to: questions[place], timeZone: moment.timeZone)
    else { return nil }
    return PaperAnswers.Given(paper: questions[place], answer: answer, line: 0, textLine: 0)
  }
}
