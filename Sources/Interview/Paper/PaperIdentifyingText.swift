import XLSForm

/// A text on a sheet that may say who the person is: the second look, which a screen asks of the
/// person, is asked of whoever sends the sheet.
package struct PaperIdentifyingText: Sendable, Hashable {
  package let question: Int
  /// From 1.
  package let line: Int

  /// Returns nil for any other answer.
  init?(_ given: PaperAnswers.Given) {
    guard given.paper.question.kind.isFreeText, case .text(let text) = given.answer,
      IdentifyingText.isLikely(text)
    else { return nil }
    (question, line) = (given.paper.number, given.textLine)
  }

  package var sentence: String {
    let place = line > 0 ? " (ligne \(line))" : ""
    return
      "Q\(question)\u{A0}: il y a peut-être un téléphone ou une adresse\(place). Cela peut dire qui répond."
  }
}
