/// Before the first question: what this is, whether one wants it, whether someone helps.
extension LineDialogue {
  func welcomeLines() -> [String] {
    let form = session.form
    let count = form.questions.count
    var lines = [text.hello]
    if !form.title.isEmpty { lines.append(form.title) }
    lines += [form.purpose.isEmpty ? text.purpose : form.purpose, ""]
    lines.append(
      LineText.fill(count == 1 ? text.oneQuestion : text.questionCount, "\(count)"))
    if let minutes = form.durationMinutes {
      lines.append(LineText.fill(text.duration, "\(minutes)"))
    }
    lines += text.optional + [""] + text.anonymous
    lines.append(form.retention.isEmpty ? text.retention : form.retention)
    return lines + [""] + text.helpLines + [""] + consentLines()
  }

  mutating func receiveConsent(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case 1:
      page = .assistance
      return session.sheet[Question.assistance.name] == nil ? assistanceLines() : enterCurrent()
    case 0, 2: return decline()
    case 7: return [text.atTheBeginning]
    case 8: return text.more + text.helpLines + [""] + consentLines()
    case 9: return stop()
    default: return wrongInput(text.wrongDigit)
    }
  }

  mutating func receiveAssistance(_ typed: TypedLine) -> [String] {
    let choices = Question.assistance.kind.choices
    switch typed.digit {
    case .some(let digit) where (1...choices.count).contains(digit):
      session = session.assisted(.choices([choices[digit - 1].name]))
      return [""] + enterCurrent()
    case 0:
      session = session.assisted(.refused)
      return [""] + enterCurrent()
    case 7:
      page = .consent
      return consentLines()
    case 8: return text.assistanceHelp + [""] + assistanceLines()
    case 9: return stop()
    default: return wrongInput(text.wrongDigit)
    }
  }

  func assistanceLines() -> [String] {
    let choices = Question.assistance.kind.choices.enumerated()
    return ["", Question.assistance.label] + choices.map { "\($0 + 1). \($1.label)" }
  }

  private func consentLines() -> [String] {
    [text.consent, "1. \(text.yes)", "2. \(text.no)", "8. \(text.tellMeMore)"]
  }
}

extension Question {
  /// Asked before every form: help received is part of how a result must be read.
  package static let assistance = Question(
    name: "jalon_aide", label: LineText.french.assistance,
    kind: .selectOne(
      [
        Choice(name: "seul", label: LineText.french.alone),
        Choice(name: "personne", label: LineText.french.withSomeone),
        Choice(name: "interprete", label: LineText.french.withInterpreter),
      ]))
}
