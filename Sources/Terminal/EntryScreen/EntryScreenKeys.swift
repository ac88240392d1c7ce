import Entry
import Foundation
import Monitoring
import Writing

/// What keys do where no text is being typed.
extension EntryScreen {
  package mutating func press(_ key: Key) -> Next {
    if key == .control("c") { return .interrupted }
    if isTooSmall { return pressInSmallWindow(key) }
    told = []
    if pane == .notice { return pressInNotice(key) }
    if prompt != nil { return pressInPrompt(key) }
    if case .pasted(let text) = key { return paste(text) }
    switch pane {
    case .grid: return pressInGrid(key)
    case .detail, .help, .asked: return pressInPage(key)
    case .notice: return pressInNotice(key)
    case .settling: return pressAmongPoints(key)
    case .preview, .summary: return showGrid()
    }
  }

  private func pressInSmallWindow(_ key: Key) -> Next {
    switch key {
    case .character("l"), .character("L"): .lines
    case .character("q"), .character("Q"): .end
    default: .show
    }
  }

  mutating func showGrid() -> Next {
    pane = .grid
    prompt = nil
    if session.mode != .cell { _ = session.handle(.goBack) }
    follow()
    return .show
  }

  mutating func open(_ pane: Pane) -> Next {
    self.pane = pane
    top = 0
    return .show
  }

  mutating func ask(_ purpose: EntryPrompt.Purpose, _ text: String = "") -> Next {
    prompt = EntryPrompt(purpose, text)
    return .show
  }

  // MARK: The grid

  private mutating func pressInGrid(_ key: Key) -> Next {
    if let command = ScreenCommand(key) { return run(command) }
    switch key {
    case .enter, .tab, .down: return go(by: 1)
    case .up, .backTab: return go(by: -1)
    case .pageDown, .right: return goToIndicator(after: true)
    case .pageUp, .left: return goToIndicator(after: false)
    case .home: return goTo(visiblePlaces.first)
    case .end: return goTo(visiblePlaces.last)
    case .function(2), .backspace: return ask(.value, currentText)
    case .delete: return session.cell == nil ? .show : perform(.clear)
    case .escape, .function(12):
      looks.filter = ""
      follow()
      return .show
    case .character("+") where remainder != nil:
      guard let remainder else { return .show }
      return perform(.enter(.number(remainder), formula: nil), thenGoTo: place(by: 1))
    case .character(let character) where character.beginsValue:
      return ask(.value, String(character))
    default: return .show
    }
  }

  /// What « + » puts in the current cell.
  var remainder: Decimal? { session.cell.flatMap(sheet.remainder(of:)) }

  /// The value of the current cell as it would be typed.
  private var currentText: String {
    guard let entry = session.cell.flatMap({ sheet[$0] }) else { return "" }
    return entry.formula ?? entry.measured.typed
  }

  mutating func run(_ command: ScreenCommand) -> Next {
    switch command {
    case .help: return open(.help)
    case .detail: return open(.detail)
    case .settle:
      chosen = 0
      return open(.settling)
    case .comment:
      if let cell = session.cell, openQuestions.contains(cell) { return ask(.answer) }
      guard let entry = session.cell.flatMap({ sheet[$0] }) else {
        tell([.noValueToCommentOn])
        return .show
      }
      return ask(.comment, entry.comment ?? "")
    case .missing: return ask(.missing(.cell))
    case .confirm: return confirmAlert()
    case .undo: return perform(.undo)
    case .redo: return perform(.redo)
    case .gap:
      looks.gap = looks.gap.following
      told = [looks.gap.sentence]
      return .show
    case .annual:
      looks.isAnnual.toggle()
      if looks.isAnnual {
        told = [
          "Vue annuelle\u{A0}: \(report.quarter.short) se saisit ici\u{A0}; < et > ouvrent un autre trimestre."
        ]
      }
      return .show
    case .goTo: return ask(.place)
    case .filter: return ask(.filter, looks.filter)
    case .send: return requestSending()
    case .earlier: return .quarter(report.quarter.previous)
    case .later: return .quarter(report.quarter.next)
    case .quit: return .end
    }
  }

  private mutating func confirmAlert() -> Next {
    guard let cell = session.cell,
      sheet.findings.contains(where: { $0.cell == cell && $0.severity == .alert })
    else {
      told = ["Pas d’alerte à confirmer sur cette case."]
      return .show
    }
    return ask(.alertReason)
  }

  private mutating func requestSending() -> Next {
    _ = session.handle(.requestSending)
    guard session.mode == .confirming else {
      _ = session.handle(.goBack)
      chosen = 0
      told = ["L’envoi attend que ces points soient réglés."]
      return open(.settling)
    }
    prompt = EntryPrompt(.code)
    return open(.summary)
  }

  /// Pasted text is values: it is shown before it changes anything, and answers nothing.
  mutating func paste(_ text: String) -> Next {
    let table = PastedTable(text)
    guard pane == .grid, !table.isEmpty else {
      told = ["Le texte collé n’est pas pris\u{A0}: les valeurs se collent dans la grille."]
      return .show
    }
    return propose(.pasting(table, at: session.position, in: sheet))
  }

  mutating func propose(_ batch: EntryBatch) -> Next {
    _ = session.handle(.propose(batch))
    prompt = EntryPrompt(.batch)
    return open(.preview)
  }
}

extension Character {
  /// A value begins with it: a digit, a sign, a formula.
  fileprivate var beginsValue: Bool {
    decimalDigit != nil || self == "=" || self == "-" || self == "−" || self == "+"
  }
}
