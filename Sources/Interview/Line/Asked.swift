import XLSForm

/// A question at a terminal, and what Enter alone means under it: on a page « Continuer » sends what
/// the fields show, here an empty line does.
struct Asked: Sendable {
  let question: Question
  /// Not kept at its second look.
  let withheldText: String?

  init(_ question: Question, withheldText: String?) {
    self.question = question
    self.withheldText = withheldText
  }

  /// A default of the form is not hers, and what she wrote since comes first.
  var formerAnswer: Answer? {
    question.isSuggested || withheldText != nil ? nil : question.answer
  }

  /// Nothing that she gave is dropped by an empty line.
  var emptyLine: CourseEvent {
    if let withheldText { return .answer(.text(withheldText)) }
    return switch formerAnswer {
    case nil: .pass
    case .refused: .refuse
    case .some(let answer): .answer(answer)
    }
  }
}

extension LineText {
  /// What an empty line does, or nothing where an answer is needed.
  func emptyLine(_ asked: Asked) -> [String] {
    if asked.withheldText != nil || asked.formerAnswer != nil { return [typing.emptyKeeps] }
    return asked.question.isRequired || asked.question.kind == .stop ? [] : [typing.emptySkips]
  }
}
