import XLSForm

/// The stages of a course as lines: what is shown, without any state of what was typed.
struct LineRendering: Sendable {
  let text: LineText
  let service: ServiceWords

  init(in language: FormLanguage, _ service: ServiceWords) {
    text = LineText.speaking(language)
    self.service = service
  }

  /// Who to call when things go badly.
  var helpLines: [String] {
    service.helpLines(in: text)
  }

  /// Yes and no, one digit each.
  var yesOrNo: [String] {
    text.entry(1, text.welcome.yes) + text.entry(2, text.welcome.no)
  }

  /// Where the course stands, whole.
  func stage(
    of course: InterviewCourse, _ paging: ChoicePaging, commands: [String]
  ) -> [String] {
    let session = course.session
    return switch course.stage {
    case .language:
      Self.languages(
        paging.shown(session.form.languages),
        hasOthers: session.form.languages.count > ChoicePaging.size)
    case .consent: consent()
    case .details: details(session)
    case .confirmingNo: confirmingNo(isSpoken: course.hasLanguage)
    case .helpReceived: helpReceived()
    case .secondLook(let waiting): secondLook(waiting)
    case .form:
      switch session.stop {
      case .question(let asked):
        question(asked, paging, withheldText: course.withheldText, commands: commands)
      case .repeatOffer(let offer): self.offer(offer)
      case .end(let notes): check(session, notes: notes)
      }
    }
  }

  /// - Parameter shown: the stage, said again after its help.
  func help(in course: InterviewCourse, shown: [String]) -> [String] {
    switch course.stage {
    case .helpReceived: return text.helpReceived.help + [""] + shown
    case .form: break
    default: return shown
    }
    return switch course.session.stop {
    case .question(let question): help(for: question) + shown
    case .repeatOffer: text.commands.choosingHelp + helpLines + [""] + shown
    case .end: [""] + text.check.help + helpLines + [""] + checkActions()
    }
  }

  func lines(of remark: CourseRemark) -> [String] {
    switch remark {
    case .noted(let answer, let question):
      [LineText.fill(text.asking.noted, text.words(answer, to: question))]
    case .passed: [text.asking.skipped]
    case .removed(let removed):
      [
        LineText.fill(
          text.asking.removed, removed.choices.joined(separator: text.listMark))
      ]
    case .atTheBeginning: [text.welcome.atTheBeginning]
    // The dialogue says these with the keys of where the person stands.
    case .notTaken, .wanted, .unexpected: []
    }
  }

  func secondLook(_ waiting: String) -> [String] {
    let asking = text.asking
    return [asking.identifying] + asking.withheld.prefix(1).map { LineText.fill($0, waiting) }
      + text.entry(1, asking.keepText) + text.entry(2, asking.otherText) + [""]
      + text.commandLines(.plain)
  }

  func offer(_ offer: RepeatOffer) -> [String] {
    offer.notes.flatMap { [$0, ""] } + [LineText.fill(text.asking.addRepeat, offer.label)]
      + yesOrNo + [""] + text.movingLines(.plain)
  }

  /// - Parameter keeping: what becomes of the answers given; nil when there are none.
  func ending(_ outcome: InterviewOutcome, _ keeping: DraftKeeping?) -> [String] {
    switch (outcome, keeping) {
    case (.finished, _): [text.ending.sending]
    case (.declined, _): text.ending.declined
    case (.stopped, nil): [text.ending.stopped]
    case (.stopped, .onThisDevice): [text.ending.stopped, text.ending.draftKept]
    case (.stopped, .nowhere): [text.ending.stopped, text.ending.draftErased]
    }
  }
}
