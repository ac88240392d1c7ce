import Entry
import Foundation
import Monitoring
import Writing

/// What keys do while a text is typed or a choice is asked.
extension EntryScreen {
  mutating func pressInPrompt(_ key: Key) -> Next {
    guard let current = prompt else { return .show }
    switch key {
    case .escape, .function(12): return leavePrompt()
    case .pasted(let text): return pasteInPrompt(text, current.purpose)
    case _ where current.isChoice: return choose(key, for: current.purpose)
    case .enter, .tab, .down, .controlEnter: return commit(current, step: 1)
    case .up, .backTab: return commit(current, step: -1)
    default:
      if prompt?.field.press(key) == true, case .filter = current.purpose { applyFilter() }
      return .show
    }
  }

  private mutating func leavePrompt() -> Next {
    if case .filter = prompt?.purpose { looks.filter = "" }
    prompt = nil
    switch pane {
    case .preview, .summary: return showGrid()
    case .grid, .detail, .settling, .help, .asked, .notice:
      if session.mode != .cell { _ = session.handle(.goBack) }
      follow()
      return .show
    }
  }

  /// One field is inserted where words are typed; several are values, and no answer.
  private mutating func pasteInPrompt(_ text: String, _ purpose: EntryPrompt.Purpose) -> Next {
    switch purpose {
    case .value:
      let table = PastedTable(text)
      guard let field = table.onlyField else {
        prompt = nil
        return paste(text)
      }
      prompt?.field.insert(field)
    case .comment, .answer, .missingReason, .filter, .place:
      prompt?.field.insert(text)
      if case .filter = purpose { applyFilter() }
    case .readings, .missing, .alertReason, .code, .batch:
      told = ["Le texte collé n’est pas pris\u{A0}: une réponse se tape."]
    }
    return .show
  }

  private mutating func applyFilter() {
    looks.filter = prompt?.field.text ?? ""
    follow()
  }

  // MARK: Choices

  private mutating func choose(_ key: Key, for purpose: EntryPrompt.Purpose) -> Next {
    if case .batch = purpose { return chooseBatch(key) }
    guard case .character(let letter) = key else { return .show }
    switch (purpose, letter.lowercased()) {
    case (.readings(let readings), let digit):
      guard let number = Int(digit), readings.indices.contains(number - 1) else { return .show }
      prompt = nil
      return perform(.chooseReading(number - 1), thenGoTo: place(by: 1))
    case (.missing(let scope), "n"): return ask(.missingReason(.notAvailable, scope))
    case (.missing(let scope), "s"): return ask(.missingReason(.notApplicable, scope))
    case (.missing(let scope), "c"): return ask(.missingReason(.notCommunicated, scope))
    case (.missing(.cell), "t"): return ask(.missing(.indicator))
    default: return .show
    }
  }

  private mutating func chooseBatch(_ key: Key) -> Next {
    let last = max(0, page.body.count - pageRows)
    switch key {
    case .character("o"), .character("O"):
      prompt = nil
      pane = .grid
      guard case .batch(let batch) = session.mode, !batch.entries.isEmpty else { return showGrid() }
      return perform(.acceptBatch)
    case .character("n"), .character("N"):
      told = ["Rien n’est changé."]
      return showGrid()
    case .down: top = min(last, top + 1)
    case .up: top = max(0, top - 1)
    case .pageDown: top = min(last, top + pageRows)
    case .pageUp: top = max(0, top - pageRows)
    default: break
    }
    return .show
  }

  // MARK: Texts

  private mutating func commit(_ current: EntryPrompt, step: Int) -> Next {
    let text = current.field.text.trimmingCharacters(in: .whitespaces)
    switch current.purpose {
    case .value: return commitValue(text, step: step)
    case .comment:
      prompt = nil
      return text.isEmpty ? .show : perform(.comment(text))
    case .answer:
      guard text.isWords, let cell = session.cell else {
        told = ["Écrire la réponse en quelques mots."]
        return .show
      }
      prompt = nil
      return .answer(cell, text)
    case .missingReason(let missing, .cell): return explain(text, for: .missing(missing))
    case .missingReason(let missing, .indicator): return proposeMissing(missing, text)
    case .alertReason: return explain(text, for: .alert)
    case .place: return commitPlace(text)
    case .filter: return commitFilter(text)
    case .code: return confirmSending(text)
    case .readings, .missing, .batch: return .show
    }
  }

  private mutating func commitValue(_ text: String, step: Int) -> Next {
    guard let indicator = session.cell.flatMap(report.indicator(of:)) else { return .show }
    let next = place(by: step)
    guard !text.isEmpty else {
      prompt = nil
      return perform(.clear, thenGoTo: next)
    }
    if let missing = Missing(rawValue: text.uppercased()) {
      return ask(.missingReason(missing, .cell))
    }
    switch TypedValue.reading(text, for: indicator) {
    case .refused(let sentence):
      told = [sentence]
      return .show
    case .ambiguous(let readings):
      _ = session.handle(.offerReadings(readings))
      return ask(.readings(readings))
    case .value(let measured, let formula):
      prompt = nil
      return perform(.enter(measured, formula: formula), thenGoTo: next)
    }
  }

  private mutating func explain(_ text: String, for purpose: ReasonPurpose) -> Next {
    let answer =
      purpose == .alert ? PromptAnswer(alertReason: text) : PromptAnswer(text, for: purpose)
    guard case .event(let event) = answer else {
      told = ["Écrire le motif en quelques mots\u{A0}: un chiffre seul ne dit rien."]
      return .show
    }
    prompt = nil
    let next = pane == .grid && purpose != .alert ? place(by: 1) : session.position
    return perform(event, thenGoTo: next)
  }

  private mutating func proposeMissing(_ missing: Missing, _ text: String) -> Next {
    guard text.isWords, let indicatorID = session.cell?.indicatorID else {
      told = ["Écrire le motif en quelques mots."]
      return .show
    }
    let cells = sheet.cells.filter { $0.indicatorID == indicatorID }
    return propose(
      EntryBatch(
        cells.map {
          CellEntry(cell: $0, measured: .missing(missing), reason: .other, reasonText: text)
        }))
  }

  /// A filter that keeps nothing would leave an unseen cell to type in.
  private mutating func commitFilter(_ text: String) -> Next {
    prompt = nil
    if visiblePlaces.isEmpty {
      looks.filter = ""
      told = ["Aucun indicateur ne contient «\u{A0}\(text)\u{A0}»."]
    }
    follow()
    return .show
  }

  /// A place that is not found stays to be corrected: what is typed next is no command.
  private mutating func commitPlace(_ text: String) -> Next {
    let number = Int(text).map { $0 - 1 }.flatMap { sheet.cells.indices.contains($0) ? $0 : nil }
    let named = number == nil ? report.cells(named: text) : []
    guard named.count < 2 else {
      tell(whole: [report.ambiguity(of: text, between: named)])
      return .show
    }
    let place = number ?? named.first.flatMap(sheet.index(of:))
    guard text.isEmpty || place != nil else {
      tell(whole: ["Aucune case «\u{A0}\(text)\u{A0}» dans ce trimestre."])
      return .show
    }
    prompt = nil
    guard let place else { return .show }
    looks.filter = ""
    return goTo(place)
  }

  private mutating func confirmSending(_ text: String) -> Next {
    guard text.plain == report.projectCode.plain else {
      told = ["Rien n’est envoyé\u{A0}: le code attendu est \(report.projectCode)."]
      return .show
    }
    prompt = nil
    return perform(.confirmSending)
  }
}

extension PromptAnswer {
  /// One of three reasons by its number, or one's own words.
  fileprivate init(alertReason text: String) {
    switch text {
    case "1", "2", "3": self.init(text, for: .alert)
    default:
      self =
        text.isWords
        ? .event(.explain(.alert, .other, text: text))
        : .misunderstood("Écrire le motif en quelques mots.")
    }
  }
}
