package import XLSForm

/// A course held in a terminal, one question at a time, lines in and lines out. It only ever adds
/// lines: no colour, no box, no cursor, so that any screen reader can say it.
package struct LineDialogue: Sendable {
  private let surroundings: LineSurroundings
  package private(set) var course: InterviewCourse
  private var rendering: LineRendering
  private var aside: Aside?
  /// Left by a refusal to begin; it comes back where the refusal was a mistake.
  private var asideRefused: Aside?
  private var screen: LineScreen
  private var paging = ChoicePaging()
  private var wrongInputCount = 0
  private var shownQuestionCount = 0

  /// What only a terminal asks, beside the course.
  private enum Aside: Sendable, Hashable {
    /// Whether the letters of a language can be read.
    case legibility
    /// The first half of a welcome was shown: whether to go on.
    case restOfWelcome
    /// Which answer is to be changed.
    case questionNumber
  }

  /// Without a language, it is asked where the form has several. With a draft, the dialogue goes on
  /// at its first unanswered question.
  package init(
    _ form: Form, language: FormLanguage? = nil, at moment: FormMoment = .undated,
    resuming draft: FormDraft = FormDraft(), surroundings: LineSurroundings = LineSurroundings()
  ) {
    course = InterviewCourse(form, language: language, at: moment, resuming: draft)
    rendering = LineRendering(in: course.session.language, surroundings.service)
    self.surroundings = surroundings
    screen = LineScreen(visualOrder: surroundings.visualOrder)
  }

  package var outcome: InterviewOutcome? { course.outcome }

  /// What was answered so far, to be kept where the surroundings say so.
  package var draft: FormDraft { course.session.draft }

  /// To be kept beside the draft, so that whoever comes back is not asked again.
  package var language: FormLanguage { course.session.language }

  package mutating func start() -> [String] {
    screen.arranged(course.stage == .language ? arrive() : open())
  }

  package mutating func receive(_ line: String) -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    let wrongBefore = wrongInputCount
    let lines = lines(after: TypedLine(line))
    if wrongInputCount == wrongBefore { wrongInputCount = 0 }
    return DialogueStep(lines: screen.arranged(lines), outcome: outcome)
  }

  /// The terminal was closed or hung up: nobody answered anything by that.
  package mutating func endOfInput() -> DialogueStep {
    guard outcome == nil else { return DialogueStep(lines: [], outcome: outcome) }
    return DialogueStep(lines: screen.arranged(tell(.stop)), outcome: outcome)
  }

  /// Said once the service has acknowledged.
  package func sent(receipt: String) -> [String] {
    screen.arranged(text.sent(receipt: receipt))
  }

  private var text: LineText { rendering.text }
}

extension LineDialogue {
  /// Hands an event to the course, and shows what it led to.
  private mutating func tell(_ event: CourseEvent) -> [String] {
    let former = course.stage
    let remarks = course.receive(event)
    if let outcome {
      return rendering.ending(outcome, draft.isEmpty ? nil : surroundings.keeping)
    }
    var lines: [String] = []
    for remark in remarks {
      switch remark {
      case .atTheBeginning: return rendering.lines(of: remark)
      case .unexpected: return wrongInput(text.wrong.digit)
      case .notTaken(let reason):
        let lines = wrongInput(message(reason))
        guard course.stage == former else { return lines + [""] + arrive() }
        return paging.picked.isEmpty ? lines : lines + [""] + shownAgain()
      case .wanted(let reason): lines.append(message(reason))
      case .noted, .passed, .removed: lines += rendering.lines(of: remark)
      }
    }
    switch course.stage {
    case .secondLook, .details: return lines + arrive()
    case .consent where asideRefused != nil: return lines + [""] + takeAsideUpAgain()
    default: return lines + [""] + arrive()
    }
  }

  /// The stage from its beginning, with its first choices.
  private mutating func arrive() -> [String] {
    paging = ChoicePaging()
    if case .form = course.stage, case .question = course.session.stop { shownQuestionCount += 1 }
    return shown()
  }

  /// With nothing chosen: what was chosen before is part of what was not taken.
  private mutating func shownAgain() -> [String] {
    paging = ChoicePaging()
    return shown()
  }

  private func shown() -> [String] {
    rendering.stage(of: course, paging, commands: commands())
  }

  /// A language is chosen: whether it can be read, then what this is, or on where one was.
  private mutating func open() -> [String] {
    guard let legibility = text.legibility else { return welcome() }
    aside = .legibility
    return rendering.legibility(legibility)
  }

  /// Where figures have lines of their own, a welcome is longer than a screen, which would show no
  /// more than its end: it comes in two halves.
  private mutating func welcome() -> [String] {
    guard course.stage == .consent else {
      return rendering.welcomeBack(course.session) + [""] + arrive()
    }
    let (first, rest) = (rendering.welcome(course.session), rendering.welcomeQuestion())
    let whole = first + [""] + rest
    guard let legibility = text.legibility, LineLayout.wrap(whole).count > LineLayout.screenRows
    else { return whole }
    aside = .restOfWelcome
    return first + ["", legibility.goOn]
  }

  private func commands() -> [String] {
    surroundings.reminder == .brief && shownQuestionCount > 2
      ? [text.commandsInBrief(keys)] : text.commandLines(keys)
  }

  /// How commands are typed here.
  private var keys: CommandKeys {
    if aside == .questionNumber { return .starred }
    guard course.stage == .form, case .question(let question) = course.session.stop else {
      return .plain
    }
    return question.kind.isTyped ? .starred : .plain
  }

  private func message(_ reason: AnswerFinding.Reason?) -> String {
    guard let question = course.session.current else { return text.wrong.constraint }
    return text.message(reason, for: question, keys)
  }

  /// Never a reproach: what to do, and after three times where help is.
  private mutating func wrongInput(_ message: String) -> [String] {
    wrongInputCount += 1
    guard wrongInputCount >= 3 else { return [message] }
    return [message, LineText.fill(text.wrong.helpHint, keys[.help])]
  }
}

/// Obeying what is typed.
extension LineDialogue {
  private mutating func lines(after typed: TypedLine) -> [String] {
    switch aside {
    case .legibility: receiveLegibility(typed)
    case .restOfWelcome: receiveGoOn(typed)
    case .questionNumber: receiveQuestionNumber(typed)
    case nil: course.stage == .language ? receiveLanguage(typed) : obey(typed)
    }
  }

  private mutating func takeAsideUpAgain() -> [String] {
    defer { asideRefused = nil }
    return asideRefused == .legibility ? open() : rendering.welcomeQuestion()
  }

  /// Before consent a refusal means no to everything; on coming back there is nothing to refuse yet.
  private mutating func refuseToBegin() -> [String] {
    guard course.stage == .consent else { return wrongInput(text.wrong.digit) }
    (asideRefused, aside) = (aside, nil)
    return tell(.refuse)
  }

  private mutating func obey(_ typed: TypedLine) -> [String] {
    let reader = LineReader(text: text, moment: course.moment)
    switch reader.reply(to: typed, in: course, keys, &paging) {
    case .event(let event): return tell(event)
    case .help: return rendering.help(in: course, shown: shown())
    case .more(let isPicked): return (isPicked ? echo() + [""] : []) + shown()
    case .wrong(let message): return wrongInput(message)
    case .told(let lines): return lines
    case .chooseQuestion:
      aside = .questionNumber
      return rendering.whichQuestion()
    }
  }

  private func echo() -> [String] {
    guard let question = course.session.current else { return [] }
    return [
      LineText.fill(text.asking.chosen, text.words(.choices(paging.picked), to: question))
    ]
  }

  private mutating func receiveLanguage(_ typed: TypedLine) -> [String] {
    let languages = course.session.form.languages
    let shown = paging.shown(languages)
    switch typed.digit {
    case .some(let digit) where shown.indices.contains(digit - 1):
      _ = course.receive(.speak(shown[digit - 1]))
      rendering = LineRendering(in: course.session.language, surroundings.service)
      paging = ChoicePaging()
      return [""] + open()
    case 6 where languages.count > ChoicePaging.size:
      paging.turn(languages)
      return self.shown()
    case 0: return tell(.refuse)
    case 8: return [LineRendering.wrongDigit, ""] + self.shown()
    case 9: return tell(.stop)
    default:
      wrongInputCount += 1
      return [LineRendering.wrongDigit]
    }
  }

  private mutating func receiveLegibility(_ typed: TypedLine) -> [String] {
    guard let legibility = text.legibility else { return open() }
    switch typed.digit {
    case 1:
      aside = nil
      return [""] + welcome()
    case 2 where screen.hasOtherOrder:
      screen.tryOtherOrder()
      return [""] + rendering.legibility(legibility)
    case 2: return rendering.elsewhere(legibility) + leaveLanguage()
    case 0: return refuseToBegin()
    case 7: return leaveLanguage()
    case 8: return rendering.legibility(legibility)
    case 9: return tell(.stop)
    default: return wrongInput(text.wrong.digit)
    }
  }

  private mutating func receiveGoOn(_ typed: TypedLine) -> [String] {
    switch typed.digit {
    case 0: return refuseToBegin()
    case 7: return leaveLanguage()
    case 8: return [text.legibility?.goOn ?? ""]
    case 9: return tell(.stop)
    default:
      aside = nil
      return [""] + rendering.welcomeQuestion()
    }
  }

  private mutating func leaveLanguage() -> [String] {
    aside = nil
    screen.useLogicalOrder()
    return tell(.otherLanguage)
  }

  /// Numbers go to twelve and more here: commands have their star.
  private mutating func receiveQuestionNumber(_ typed: TypedLine) -> [String] {
    switch typed.command(.starred) {
    case .stop: return tell(.stop)
    case .back, .refuse:
      aside = nil
      return shown()
    case .help: return rendering.whichQuestion()
    case nil: break
    }
    let questionKeys = course.session.questionKeys
    guard let number = typed.number, questionKeys.indices.contains(number - 1) else {
      return wrongInput(LineText.fill(text.wrong.questionNumber, "\(questionKeys.count)"))
    }
    aside = nil
    return tell(.change(questionKeys[number - 1]))
  }
}
