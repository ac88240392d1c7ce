package import Entry
import Foundation
import Monitoring

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
    case end(Outcome)
  }

  package struct Step: Sendable, Hashable {
    package var lines: [String]
    package var next: Next
  }

  private var session: EntrySession

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
    switch session.mode {
    case .resuming: return receiveResuming(line)
    case .cell: return receiveValue(line)
    case .choosing(let readings): return receiveChoice(line, of: readings)
    case .alert: return receiveAlert(line)
    case .reason(let purpose): return receiveReason(line, for: purpose)
    case .reasonText(let purpose): return receiveReasonText(line, for: purpose)
    case .settling(let findings): return receiveSettling(line, findings)
    case .confirming: return receiveConfirmation(line)
    }
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
  private var quarterReport: QuarterReport { session.sheet.quarterReport }
  private var words: LineWords { LineWords(session) }

  private var keptSentence: String {
    "Votre brouillon est gardé. Pour reprendre\u{A0}: jalon saisie \(quarterReport.projectCode) \(quarterReport.quarter.label)"
  }

  /// Says something, then asks again.
  private func saying(_ lines: String...) -> Step { saying(lines) }

  private func saying(_ lines: [String]) -> Step {
    Step(lines: lines, next: .ask(words.prompt))
  }

  private mutating func handle(_ event: EntryEvent) -> Step {
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
      (.settling, _), (.confirming, _):
      false
    }
  }
}

// MARK: - Commands

extension EntryDialogue {
  private mutating func run(_ command: TypedCommand) -> Step {
    switch command {
    case .help: saying(words.help)
    case .list: saying(words.list)
    case .history: saying(words.history)
    case .stop: Step(lines: [keptSentence], next: .end(.stopped))
    case .back: handle(.goBack)
    case .undo: handle(.undo)
    case .redo: handle(.redo)
    case .send: handle(.requestSending)
    case .goTo(let place): goTo(place)
    case .missing(let missing, let reason):
      reason.isEmpty
        ? handle(.enterMissing(missing))
        : handle(.explain(.missing(missing), .other, text: reason))
    case .message(let text): receiveMessage(text)
    }
  }

  private mutating func goTo(_ place: String) -> Step {
    if case .settling(let findings) = session.mode, Int(place) != nil {
      return receiveSettling(place, findings)
    }
    if let number = Int(place), sheet.cells.indices.contains(number - 1) {
      return handle(.go(to: number - 1))
    }
    if let index = quarterReport.cell(named: place).flatMap(sheet.index(of:)) {
      return handle(.go(to: index))
    }
    return saying(
      place.isEmpty
        ? "Dire où\u{A0}: par exemple aller I03, ou aller I01 femmes."
        : "Aucune case «\u{A0}\(place)\u{A0}» dans ce trimestre. Pour voir les codes, tapez liste.")
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

// MARK: - Answers

extension EntryDialogue {
  private mutating func receiveResuming(_ line: String) -> Step {
    switch line.lowercased() {
    case "", "o", "oui": handle(.resume(true))
    case "n", "non": handle(.resume(false))
    default: saying("Tapez o pour oui, n pour non.")
    }
  }

  private mutating func receiveValue(_ line: String) -> Step {
    guard let indicator = session.cell.flatMap(quarterReport.indicator(of:)) else {
      return saying("La dernière case est passée. Tapez envoyer, liste, aller, < ou stop.")
    }
    guard !line.isEmpty else { return handle(.keep) }
    switch TypedValue.reading(line, for: indicator) {
    case .refused(let sentence): return saying("\(sentence) Ou tapez ? pour l’aide.")
    case .value(let measured, let formula): return handle(.enter(measured, formula: formula))
    case .ambiguous(let readings): return handle(.offerReadings(readings))
    }
  }

  private mutating func receiveChoice(_ line: String, of readings: [Measured]) -> Step {
    guard let number = Int(line), readings.indices.contains(number - 1) else {
      return saying(
        "Tapez un chiffre de 1 à \(readings.count), ou < pour taper une autre valeur.")
    }
    return handle(.chooseReading(number - 1))
  }

  private mutating func receiveAlert(_ line: String) -> Step {
    switch line.lowercased() {
    case "1", "o", "oui": handle(.askReason(.alert))
    case "2": handle(.goBack)
    case "3": handle(.askReasonText(.alert))
    default:
      saying("Tapez 1 pour confirmer, 2 pour corriger la valeur, 3 pour la commenter.")
    }
  }

  private mutating func receiveReason(_ line: String, for purpose: ReasonPurpose) -> Step {
    switch (purpose, line) {
    case (.alert, "1"): return handle(.explain(purpose, .verified, text: nil))
    case (.alert, "2"), (.missing, "1"): return handle(.explain(purpose, .activity, text: nil))
    case (.alert, "3"), (.missing, "2"): return handle(.explain(purpose, .method, text: nil))
    case (.alert, "4"): return handle(.askReasonText(purpose))
    case (.alert, _): return saying("Tapez 1, 2, 3 ou 4, ou < pour revenir à la case.")
    case (.missing, _):
      guard line.contains(where: \.isLetter) else {
        return saying("Tapez 1, 2, ou le motif en quelques mots, ou < pour revenir à la case.")
      }
      return handle(.explain(purpose, .other, text: line))
    }
  }

  private mutating func receiveReasonText(_ line: String, for purpose: ReasonPurpose) -> Step {
    guard !line.isEmpty else {
      return saying("Écrire le motif en quelques mots, ou < pour revenir à la case.")
    }
    return handle(.explain(purpose, .other, text: line))
  }

  private mutating func receiveSettling(_ line: String, _ findings: [Finding]) -> Step {
    guard let number = Int(line.isEmpty ? "1" : line), findings.indices.contains(number - 1) else {
      return saying("Tapez le numéro d’un point, de 1 à \(findings.count), ou < pour revenir.")
    }
    return handle(.goToFinding(number - 1))
  }

  private mutating func receiveConfirmation(_ line: String) -> Step {
    guard line.plain == quarterReport.projectCode.plain else {
      return saying(
        "Rien n’est envoyé\u{A0}: le code attendu est \(quarterReport.projectCode). Retapez-le, ou < pour revenir."
      )
    }
    return handle(.confirmSending)
  }
}
