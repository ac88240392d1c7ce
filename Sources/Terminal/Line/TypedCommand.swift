import Foundation
import Monitoring

/// What can be typed instead of a value.
enum TypedCommand: Hashable {
  case help, back, list, undo, stop, send
  case goTo(String)
  case missing(Missing, reason: String)
  case message(String)

  /// Nothing where the line is something else: a value, or an answer to a question.
  init?(_ line: String) {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let rest = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
    guard let word = words.first?.plain else { return nil }
    switch (word, rest.isEmpty) {
    case ("?", true), ("aide", true): self = .help
    case ("<", true), ("revenir", true), ("retour", true): self = .back
    case ("liste", true): self = .list
    case ("annuler", true): self = .undo
    case ("stop", true), ("quitter", true): self = .stop
    case ("envoyer", true): self = .send
    case ("aller", _): self = .goTo(rest)
    case ("msg", _), ("message", _): self = .message(rest)
    case ("nd", _): self = .missing(.notAvailable, reason: rest)
    case ("so", _): self = .missing(.notApplicable, reason: rest)
    case ("nc", _): self = .missing(.notCommunicated, reason: rest)
    default: return nil
    }
  }
}

extension EntryDialogue {
  /// Nothing where the words are an answer to the question asked.
  mutating func run(_ command: TypedCommand) -> Step? {
    if takesWords, command.hasWords { return nil }
    switch command {
    case .help: return asking(help())
    case .back: return goBack()
    case .list: return asking(list())
    case .undo: return undo()
    case .stop: return Step(lines: [keptSentence], next: .end(.stopped))
    case .send: return send()
    case .goTo(let place): return goTo(place)
    case .missing(let why, let reason): return receiveMissing(why, reason)
    case .message(let text): return receiveMessage(text)
    }
  }

  /// A sentence is asked for: « aller-retour trop long » is one, not a command.
  private var takesWords: Bool {
    switch mode {
    case .reasonText, .reason(.missing): true
    case .resuming, .cell, .choosing, .alert, .reason(.alert), .settling, .confirming: false
    }
  }

  /// Out of a question to its cell; from a cell to the one before.
  private mutating func goBack() -> Step {
    switch mode {
    case .cell, .resuming:
      position == 0 ? asking(["C’est la première case."]) : going(to: position - 1)
    case .choosing, .alert, .reason, .reasonText, .settling, .confirming: going(to: position)
    }
  }

  private mutating func goTo(_ place: String) -> Step {
    if case .settling(let findings) = mode, Int(place) != nil {
      return receiveSettling(place, findings)
    }
    if let number = Int(place), sheet.cells.indices.contains(number - 1) {
      return going(to: number - 1)
    }
    guard let cell = quarterReport.cell(named: place), let index = sheet.cells.firstIndex(of: cell)
    else {
      return asking([
        place.isEmpty
          ? "Dire où\u{A0}: par exemple aller I03, ou aller I01 femmes."
          : "Aucune case «\u{A0}\(place)\u{A0}» dans ce trimestre. Pour voir les codes, tapez liste."
      ])
    }
    return going(to: index)
  }

  private mutating func undo() -> Step {
    guard let change = history.popLast() else {
      return asking(["Rien à annuler depuis l’ouverture de cette saisie."])
    }
    position = sheet.cells.firstIndex(of: change.cell) ?? position
    return perform(change.former, in: change.cell, after: .undoing)
  }
}

extension TypedCommand {
  /// It goes on with words, so that a sentence may begin like it.
  fileprivate var hasWords: Bool {
    switch self {
    case .goTo, .message: true
    case .missing(_, let reason): !reason.isEmpty
    case .help, .back, .list, .undo, .stop, .send: false
    }
  }
}
