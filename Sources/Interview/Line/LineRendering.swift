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

  func secondLook() -> [String] {
    [text.asking.identifying] + text.entry(1, text.asking.keepText)
      + text.entry(2, text.asking.otherText)
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
