import XLSForm

/// Numbers, dates, times and places, typed on one line.
extension LineDialogue {
  mutating func receiveTyped(_ typed: TypedLine, to question: Question) -> [String] {
    if typed.text.isEmpty, question.kind == .geopoint { return skip(question) }
    guard let answer = typedAnswer(typed.text, to: question) else {
      return wrongInput(text.wrong(question))
    }
    return take(answer)
  }

  private func typedAnswer(_ typed: String, to question: Question) -> Answer? {
    TypedAnswer(months: text.calendar.months, timeZone: moment.timeZone).read(typed, to: question)
  }
}
