import XLSForm

/// The answers of a whole sheet, and what is not sure among them.
struct PaperAnswers {
  struct Given {
    let paper: PaperQuestion
    let answer: Answer
    /// Where its question begins, from 1.
    let line: Int
    /// Where its text begins, else its question.
    let textLine: Int
  }

  private(set) var given: [Given] = []
  private(set) var anomalies: [PaperAnomaly] = []

  init(_ marks: PaperMarks, to questions: [PaperQuestion], _ moment: FormMoment) {
    let known = Set(questions.map(\.number))
    for (number, question) in marks.questions where !known.contains(number) {
      anomalies.append(
        PaperAnomaly(question: number, lines: [question.line], kind: .unknownQuestion))
    }
    for question in questions {
      guard let found = marks.questions[question.number] else {
        anomalies.append(
          PaperAnomaly(question: question.number, lines: [], kind: .missingQuestion))
        continue
      }
      switch PaperAnswer(found, to: question, timeZone: moment.timeZone) {
      case .none: continue
      case .anomaly(let anomaly): anomalies.append(anomaly)
      case .given(let answer):
        // An answer next to something unreadable is not certain either.
        if !found.isSpoilt {
          given.append(
            Given(
              paper: question, answer: answer, line: found.line,
              textLine: found.texts.first?.line ?? found.line))
        }
      }
    }
  }
}
