import XLSForm

/// What a typed line means where it was typed.
enum LineReply: Sendable {
  case event(CourseEvent)
  case help
  /// More is to be typed under the same question; some choices were noted on the way, or none.
  case more(isPicked: Bool)
  case chooseQuestion
  /// Not understood, and what to do.
  case wrong(String)
  /// Said without counting as a mistake.
  case told([String])
}

/// Digits and words of a person, read as her language and the question want them.
struct LineReader: Sendable {
  let text: LineText
  let moment: FormMoment

  /// What is typed where the course stands.
  func reply(
    to typed: TypedLine, in course: InterviewCourse, _ keys: CommandKeys,
    _ paging: inout ChoicePaging
  ) -> LineReply {
    switch course.stage {
    case .language, .consent, .details: consent(typed)
    case .confirmingNo, .secondLook: yesOrNo(typed)
    case .helpReceived: helpReceived(typed)
    case .form:
      switch course.session.stop {
      case .question(let question):
        answer(typed, to: Asked(question, withheldText: course.withheldText), keys, &paging)
      case .repeatOffer: yesOrNo(typed)
      case .end: check(typed)
      }
    }
  }

  private func consent(_ typed: TypedLine) -> LineReply {
    switch typed.digit {
    case 0: .event(.refuse)
    case 1: .event(.yes)
    case 2: .event(.no)
    case 7: .event(.back)
    case 8: .event(.learnMore)
    case 9: .event(.stop)
    default: .wrong(text.wrong.digit)
    }
  }

  private func yesOrNo(_ typed: TypedLine) -> LineReply {
    typed.digit == 8 ? .help : consent(typed)
  }

  private func helpReceived(_ typed: TypedLine) -> LineReply {
    if typed.text.isEmpty { return .event(.pass) }
    return switch typed.digit {
    case .some(let digit) where Assistance.choices.indices.contains(digit - 1):
      .event(.answer(.choices([Assistance.choices[digit - 1]])))
    case 0: .event(.refuse)
    case 7: .event(.back)
    case 8: .help
    case 9: .event(.stop)
    default: .wrong(text.wrong.digit)
    }
  }

  private func check(_ typed: TypedLine) -> LineReply {
    switch typed.digit {
    case 1: .event(.send)
    case 2: .chooseQuestion
    case 7: .event(.back)
    case 8: .help
    case 9: .event(.stop)
    default: .wrong(text.wrong.digit)
    }
  }

  private func answer(
    _ typed: TypedLine, to asked: Asked, _ keys: CommandKeys, _ paging: inout ChoicePaging
  ) -> LineReply {
    let question = asked.question
    switch typed.command(keys) {
    case .refuse: return .event(.refuse)
    case .stop: return .event(.stop)
    case .help: return .help
    case .back: return .event(.back)
    case nil: break
    }
    if typed.text.isEmpty, question.kind != .stop, paging.picked.isEmpty {
      return .event(asked.emptyLine)
    }
    switch question.kind {
    case .selectOne, .selectMultiple, .rank: return choices(typed, of: question, &paging)
    case .acknowledge:
      return typed.digit == 1
        ? .event(.answer(.choices(["OK"]))) : .wrong(text.wrong.digit)
    case .stop: return .told([text.wrong.constraint] + text.commandLines(keys))
    case .text, .barcode, .file: return words(typed, to: question)
    case .integer, .decimal, .date, .time, .dateTime, .range, .geopoint:
      let reader = TypedAnswer(months: text.calendar.months, timeZone: moment.timeZone)
      let answer = reader.read(typed.figures, to: question)
      return answer.map { .event(.answer($0)) } ?? .wrong(text.wrong(question))
    }
  }

  private func choices(
    _ typed: TypedLine, of question: Question, _ paging: inout ChoicePaging
  ) -> LineReply {
    switch paging.receive(typed, to: question) {
    case .answer(let names): .event(.answer(.choices(names)))
    case .more(let isPicked): .more(isPicked: isPicked)
    case nil: .wrong(text.wrong(question))
    }
  }

  private func words(_ typed: TypedLine, to question: Question) -> LineReply {
    // A command typed by habit, without its star, is not what the person wants to say.
    if let digit = typed.digit, LineCommand(rawValue: digit) != nil, question.kind != .barcode {
      return .wrong(LineText.fill(text.wrong.starMissing, "\(digit)"))
    }
    return .event(.answer(.text(typed.text)))
  }
}
