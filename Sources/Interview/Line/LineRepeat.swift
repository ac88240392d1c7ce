import Writing
import XLSForm

/// Another instance of a group that repeats: offered, never assumed.
extension LineDialogue {
  func repeatLines(_ offer: RepeatOffer) -> [String] {
    offer.notes.flatMap { [$0, ""] } + [LineText.fill(text.asking.addRepeat, offer.label)]
      + text.entry(1, text.welcome.yes) + text.entry(2, text.welcome.no)
      + [""] + text.movingLines(.plain)
  }

  mutating func receiveRepeatOffer(_ typed: TypedLine) -> [String] {
    guard case .repeatOffer(let offer) = session.stop else { return enterCurrent() }
    switch typed.digit {
    case 1:
      guard case .session(let next) = session.addingRepeat() else {
        return wrongInput(text.wrong.constraint)
      }
      return move(to: next) + [""] + enterCurrent()
    case 0, 2: return move(to: session.decliningRepeat()) + [""] + enterCurrent()
    case 7:
      guard let former = session.goingBack() else { return enterHelpReceived() }
      session = former
      return [""] + enterCurrent()
    case 8: return text.commands.choosingHelp + text.helpNumbers + [""] + repeatLines(offer)
    case 9: return stop()
    default: return wrongInput(text.wrong.digit)
    }
  }
}
