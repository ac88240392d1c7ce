import Foundation
import Monitoring
import Writing

/// What can be typed instead of a value.
enum TypedCommand: Hashable {
  case help, back, history, clear, undo, redo, stop, send
  /// A page of the cells by its number, those left to fill, or those of one indicator.
  case list(String)
  case goTo(String)
  case missing(Missing, reason: String)
  case message(String)
  /// To the evaluator's question on the cell.
  case answer(String)

  /// Returns nil when the line is something else: a value, or the answer to a question.
  init?(_ line: String) {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let rest = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
    guard let word = words.first?.plain else { return nil }
    switch (word, rest.isEmpty) {
    case ("?", true), ("aide", true): self = .help
    case ("<", true), ("revenir", true), ("retour", true): self = .back
    case ("liste", _): self = .list(rest)
    case ("historique", true): self = .history
    case ("vider", true): self = .clear
    case ("annuler", true): self = .undo
    case ("refaire", true): self = .redo
    case ("stop", true), ("quitter", true): self = .stop
    case ("envoyer", true): self = .send
    case ("aller", _): self = .goTo(rest)
    case ("msg", _), ("message", _): self = .message(rest)
    case ("repondre", _): self = .answer(rest)
    case ("nd", _): self = .missing(.notAvailable, reason: rest)
    case ("so", _): self = .missing(.notApplicable, reason: rest)
    case ("nc", _): self = .missing(.notCommunicated, reason: rest)
    default: return nil
    }
  }

  /// It goes on with words, so that a sentence may begin like it.
  var hasWords: Bool {
    switch self {
    case .goTo, .message, .answer: true
    case .list(let place): !place.isEmpty
    case .missing(_, let reason): !reason.isEmpty
    case .help, .back, .history, .clear, .undo, .redo, .stop, .send: false
    }
  }
}
