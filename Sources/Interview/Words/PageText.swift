package import XLSForm

/// What only pages say, in one language; every other sentence is the one of the terminal.
package struct PageText: Sendable {
  package var line: LineText
  /// Reveals nothing of the subject to someone looking over a shoulder.
  var neutralTitle: String
  /// Where nothing is chosen or written, the same button passes the question.
  var next, nextSkips, back, refuse, changeAnswer, yourAnswer: String
  var quickExit, quickExitHelp, simpleDisplay, standardDisplay, accessibility: String
  var error, errorTitle, required, wantsText: String
  var severalHint, rankHint, fileHint, noName: String
  var day, month, year, hour, minute, latitude, longitude: String
  var chooseLanguage, otherLanguage, notKept: String
  /// With the receipt: what a browser asks when she goes back.
  var countedOnce: String
  var notSent: String
  /// After going back and changing an answer that is sent already.
  var alreadySent: [String]
  var exitAdvice: [String]
}

extension PageText {
  package static func speaking(_ language: FormLanguage) -> PageText {
    all.first { $0.line.tag == language.primaryCode } ?? french
  }

  package static let all: [PageText] = [french, english, arabic, spanish, ukrainian]
}
