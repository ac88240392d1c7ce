package import XLSForm

/// A visit between two pages: the caller seals it into the page, and keeps nothing.
package struct VisitState: Sendable, Hashable, Codable {
  package var language: String
  package var display: PageDisplay
  var place: Place
  var stand: Stand
  var waitingText: String
  var changing: [String]?
  package var draft: FormDraft

  enum Place: String, Sendable, Hashable, Codable {
    case languages, notice, details, helpReceived, form, secondLook
  }

  enum Stand: Sendable, Hashable, Codable {
    case start
    case question(String)
    /// Another instance is offered after this question.
    case offer(after: String)
    case end
  }
}
