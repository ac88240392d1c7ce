package import Entry
import Foundation
package import Monitoring
import Writing

/// A quarter entered line by line: what is typed becomes events of an entry session, and what the
/// session answers becomes lines. It only ever adds lines.
package struct EntryDialogue: Sendable {
  package enum Outcome: Sendable, Hashable {
    /// The holder asked to stop; the draft is kept.
    case stopped
    /// The terminal was closed; that answers nothing.
    case endOfInput
  }

  package enum Next: Sendable, Hashable {
    case ask(String)
    case perform(EntryEffect)
    /// Sends the answer to an evaluator's question; then `told`.
    case answer(Cell, String)
    case end(Outcome)
  }

  package struct Step: Sendable, Hashable {
    package var lines: [String]
    package var next: Next
  }

  private(set) var session: EntrySession

  package init(_ session: EntrySession) { self.session = session }

  package var sheet: EntrySheet { session.sheet }

  package func start() -> Step {
    let notices: [EntryNotice] = session.mode == .resuming ? [] : [.position]
    return saying(words.header + words.lines(notices))
  }

  package mutating func receive(_ line: String) -> Step {
    let line = line.trimmingCharacters(in: .whitespaces)
    if let command = TypedCommand(line), !(command.hasWords && takesWords(insteadOf: command)) {
      return run(command)
    }
    return answer(line)
  }

  /// Pasted text is values: it never answers a question.
  package mutating func receive(pasted text: String) -> Step {
    let table = PastedTable(text)
    guard session.mode == .cell else {
      return saying(
        "Le texte collé n’est pas pris\u{A0}: une réponse se tape. Les valeurs se collent à l’invite «\u{A0}Valeur\u{A0}»."
      )
    }
    guard !table.isEmpty else { return saying("Le texte collé est vide.") }
    let batch = EntryBatch.pasting(table, at: session.position, in: sheet)
    guard !batch.entries.isEmpty else { return saying(BatchPreview(batch, over: sheet).lines) }
    return handle(.propose(batch))
  }

  /// The effect is on the disk.
  package mutating func effectDone() -> Step {
    let response = session.effectDone()
    return step(response)
  }

  /// The effect could not be carried out; `sentence` says why.
  package mutating func effectFailed(_ sentence: String) -> Step {
    let response = session.effectFailed()
    return step(response, after: [sentence])
  }

  /// What came of something that changes no value.
  package func told(_ lines: [String]) -> Step { saying(lines) }

  /// The service refused the sending; `lines` say why.
  package mutating func sendingRefused(_ lines: [String]) -> Step {
    let response = session.sendingRefused()
    return step(response, after: lines)
  }

  package func endOfInput() -> Step {
    Step(lines: ["", keptSentence], next: .end(.endOfInput))
  }
}

extension EntryDialogue {
  var quarterReport: QuarterReport { session.sheet.quarterReport }
  private var words: LineWords { LineWords(session) }

  private var keptSentence: String {
    "Votre brouillon est gardé. Pour reprendre\u{A0}: jalon saisie \(quarterReport.projectCode) \(quarterReport.quarter.label)"
  }

  /// Says something, then asks again.
  func saying(_ lines: String...) -> Step { saying(lines) }

  private func saying(_ lines: [String]) -> Step {
    Step(lines: lines, next: .ask(words.prompt))
  }

  /// What is typed at the prompt, and is no command.
  private mutating func answer(_ line: String) -> Step {
    switch PromptAnswer(line, in: session) {
    case .event(let event): handle(event)
    case .misunderstood(let sentence): saying(sentence)
    }
  }

  mutating func handle(_ event: EntryEvent) -> Step {
    let response = session.handle(event)
    return step(response)
  }

  /// What to say of a response. The session must have changed before: its words are read from it.
  private func step(_ response: EntryResponse, after lines: [String] = []) -> Step {
    let said = saying(lines + words.lines(response.notices))
    return response.effect.map { Step(lines: said.lines, next: .perform($0)) } ?? said
  }

  /// A sentence is asked for: « aller-retour trop long » is one, not a command. But whoever is asked
  /// why a value is missing and types `nd panne` gives the code once more, with the reason after it.
  private func takesWords(insteadOf command: TypedCommand) -> Bool {
    switch (session.mode, command) {
    case (.reasonText(.missing), .missing), (.reason(.missing), .missing): false
    case (.reasonText, _), (.reason(.missing), _): true
    case (.resuming, _), (.cell, _), (.choosing, _), (.alert, _), (.reason(.alert), _),
      (.batch, _), (.settling, _), (.confirming, _):
      false
    }
  }
}

// MARK: - Commands

extension EntryDialogue {
  private mutating func run(_ command: TypedCommand) -> Step {
    switch command {
    case .help: saying(words.help)
    case .list(let place): list(place)
    case .history: saying(words.history)
    case .stop: Step(lines: [keptSentence], next: .end(.stopped))
    case .back: handle(.goBack)
    case .clear: handle(.clear)
    case .undo: handle(.undo)
    case .redo: handle(.redo)
    case .send: handle(.requestSending)
    case .goTo(let place): goTo(place)
    case .missing(let missing, let reason): receive(missing, reason)
    case .message(let text): receiveMessage(text)
    case .answer(let text): answerQuestion(text)
    }
  }

  private mutating func goTo(_ place: String) -> Step {
    if case .settling = session.mode, Int(place) != nil { return answer(place) }
    if let number = Int(place), sheet.cells.indices.contains(number - 1) {
      return handle(.go(to: number - 1))
    }
    let named = quarterReport.cells(named: place)
    guard named.count < 2 else {
      return saying(quarterReport.ambiguity(of: place, between: named))
    }
    if let index = named.first.flatMap(sheet.index(of:)) { return handle(.go(to: index)) }
    return saying(
      place.isEmpty
        ? "Dire où\u{A0}: par exemple aller I03, ou aller I01 femmes."
        : "Aucune case «\u{A0}\(place)\u{A0}» dans ce trimestre. Pour voir les codes, tapez liste.")
  }

  private mutating func list(_ place: String) -> Step {
    let list = CellList(session.sheet)
    if let page = Int(place.isEmpty ? "1" : place) { return saying(list.page(page)) }
    if place.plain == "reste" { return saying(list.left) }
    let named = quarterReport.cells(named: place)
    guard let indicatorID = named.first?.indicatorID else { return goTo(place) }
    return saying(list.lines(of: indicatorID))
  }

  private func answerQuestion(_ text: String) -> Step {
    guard let cell = session.cell, text.isWords else {
      return saying(
        "Écrire la réponse après repondre, par exemple\u{A0}: repondre oui, les enfants aussi")
    }
    return Step(lines: [], next: .answer(cell, text))
  }

  private mutating func receiveMessage(_ text: String) -> Step {
    guard text.isEmpty, let cell = session.cell, let entry = sheet[cell] else {
      return handle(.comment(text))
    }
    return saying(
      entry.comment.map { "Message de cette case\u{A0}: \($0)" }
        ?? "Écrire le message après msg, par exemple\u{A0}: msg deux accueils fermés en août")
  }
}
