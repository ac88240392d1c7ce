import XLSForm

/// The product's own sentences in one language, easy to read: at most twelve words each. `{1}` and
/// `{2}` are filled in. A line break stands where a terminal must not mix two directions. Another
/// language is another value, in a file of its own.
package struct LineText: Sendable {
  /// As forms tag their languages: `fr`, `ar`.
  package var tag: String
  package var direction: TextDirection
  /// The mark between the two parts of `1,5`.
  var decimalMark: String
  var welcome: Welcome
  var notice: Notice
  var helpReceived: HelpReceived
  var asking: Asking
  var typing: Typing
  var wrong: Wrong
  var commands: Commands
  var check: Check
  var ending: Ending
  var card: CardWords
  var calendar: CalendarWords
  /// Where terminals disagree on the order of letters.
  var legibility: Legibility?

  /// Before the first question.
  struct Welcome: Sendable {
    var hello, purpose, oneQuestion, questionCount, duration, retention: String
    var optional: [String]
    /// `unseen` holds for a screen: whoever copies a sheet of paper reads it.
    var noName, unseen, together: String
    var consent, yes, no, tellMeMore, confirmNo, atTheBeginning: String
    var resumedOne, resumedSeveral, goingOn: String
  }

  /// What happens to the answers, in general and question by question.
  struct Notice: Sendable {
    var protection: [String]
    var receipt: String
    var withdrawal: [String]
    var eachQuestion, purpose, retention: String
    var personal, sensitive, notSent: String
  }

  /// Help received is part of how a result must be read.
  struct HelpReceived: Sendable {
    var question, alone, withSomeone, withInterpreter: String
    var help: [String]
  }

  /// Around a question and after its answer.
  struct Asking: Sendable {
    var number, formerAnswer, noted, chosen, skipped, refused, noAnswer, read: String
    var otherChoices, firstChoices, noOtherChoice: String
    var removed, addRepeat: String
    var identifying, keepText, otherText: String
    /// Above a question whose text was not kept.
    var withheld: [String]
  }

  /// What to type, kind by kind.
  struct Typing: Sendable {
    var several, rank, integer, decimal, range, date, monthAndYear, year, time, dateTime: String
    var place, barcode, file, emptySkips, emptyKeeps: String
    var text: [String]
  }

  /// What to do about an answer that is not taken: never a reproach.
  struct Wrong: Sendable {
    var digit, digits, rank, integer, decimal, range, date, time, dateTime, place: String
    var text, textTooLong, questionNumber, required, constraint: String
    var starMissing, helpHint: String
  }

  struct Commands: Sendable {
    var refuse, back, help, stop, inBrief: String
    var choosingHelp, typingHelp: [String]
  }

  struct Check: Sendable {
    var yourAnswers, send, change, stopWithoutSending, hiddenOne, hiddenSeveral: String
    var whichQuestion, help: [String]
  }

  struct Ending: Sendable {
    var stopped, draftKept, draftErased, sending, eraseScreen: String
    var declined, receipt: [String]
  }

  /// A sentence to recognise, and what to do where it cannot be read.
  struct Legibility: Sendable {
    var greeting, question, goOn, elsewhere, onPaper: String
  }
}

extension LineText.Welcome {
  var anonymous: [String] { [noName, unseen, together] }
}

extension LineText.Notice {
  var rights: [String] { protection + [receipt] + withdrawal }
}

package enum TextDirection: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// Dates and times as they are said: `{1}` is the day or the hour.
struct CalendarWords: Sendable {
  var months: [String]
  /// `1er` in French.
  var firstDay: String
  var date, monthAndYear, time: String
}
