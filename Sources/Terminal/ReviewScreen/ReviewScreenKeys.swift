import Entry
import Foundation
import Monitoring
import Writing

extension ReviewScreen {
  package mutating func press(_ key: Key) -> Next {
    if key == .control("c") { return .interrupted }
    told = []
    if let asked { return type(key, asked) }
    if page != nil { return turn(key) }
    switch key {
    case .down, .tab: return go(to: position + 1)
    case .up, .backTab: return go(to: position - 1)
    case .pageDown: return go(to: position + bodyRows)
    case .pageUp: return go(to: position - bodyRows)
    case .home: return go(to: 0)
    case .end: return go(to: cells.count - 1)
    case .enter, .function(8), .controlEnter: return open(.story)
    case .escape, .function(3), .function(12): return .end
    case .function(1): return open(.help)
    case .character(let letter): return run(letter)
    case .pasted:
      told = ["Le texte collé n’est pas pris\u{A0}: une décision se tape."]
      return .show
    default: return .show
    }
  }

  private mutating func run(_ letter: Character) -> Next {
    switch letter.lowercased() {
    case "s": return goToMarked(after: true)
    case "p": return goToMarked(after: false)
    case "d": return open(.story)
    case "?": return open(.help)
    case "q": return ask(.question)
    case "k": return close()
    case "a": return ask(.acceptance)
    case "r": return ask(.reason(.returned))
    case "o": return ask(.reason(.reopened))
    case "v": return ask(.recount)
    default: return .show
    }
  }

  private mutating func open(_ page: Page) -> Next {
    self.page = page
    return .show
  }

  private mutating func ask(_ asked: Asked, _ text: String = "") -> Next {
    self.asked = asked
    field = TextField(text)
    return .show
  }

  private mutating func go(to place: Int) -> Next {
    position = min(max(0, place), max(0, cells.count - 1))
    follow()
    return .show
  }

  /// The next cell that deserves a look, the first again after the last.
  private mutating func goToMarked(after: Bool) -> Next {
    let marked = cells.indices.filter { columns.deservesALook(cells[$0]) }
    let next =
      after
      ? marked.first { $0 > position } ?? marked.first
      : marked.last { $0 < position } ?? marked.last
    guard let next else {
      told = ["Aucune case n’a de motif, de question ni de valeur changée."]
      return .show
    }
    return go(to: next)
  }

  private mutating func turn(_ key: Key) -> Next {
    switch key {
    case .character("s"), .character("S"),
      .down where page == .story:
      return go(to: position + 1)
    case .character("p"), .character("P"),
      .up where page == .story:
      return go(to: position - 1)
    default: page = nil
    }
    return .show
  }

  private mutating func close() -> Next {
    guard let cell, [.open, .answered, .changedSince].contains(history.thread(on: cell)) else {
      told = ["Pas de question ouverte sur cette case."]
      return .show
    }
    return .perform(.write(.closing, on: cell, nil))
  }

  // MARK: What is typed

  private mutating func type(_ key: Key, _ asked: Asked) -> Next {
    switch key {
    case .escape, .function(12):
      self.asked = nil
      return .show
    case .character(let letter) where asked == .acceptance:
      guard letter.lowercased() == "o" else {
        self.asked = nil
        told = ["Rien n’est décidé."]
        return .show
      }
      return .perform(.decide(.approved, reason: nil))
    case .enter where asked != .acceptance: return commit(asked)
    case .pasted(let text):
      guard asked != .acceptance else {
        told = ["Le texte collé n’est pas pris\u{A0}: une décision se tape."]
        return .show
      }
      field.insert(text)
    default: _ = field.press(key)
    }
    return .show
  }

  private mutating func commit(_ asked: Asked) -> Next {
    let text = field.text.trimmingCharacters(in: .whitespaces)
    guard let cell else { return .show }
    switch asked {
    case .acceptance: return .show
    case .question, .reason:
      guard text.isWords else {
        told = ["Écrire quelques mots\u{A0}: un signe ou un chiffre ne dit rien."]
        return .show
      }
      if case .reason(let kind) = asked { return .perform(.decide(kind, reason: text)) }
      return .perform(.write(.question, on: cell, text))
    case .recount: return readRecount(text, of: cell)
    case .recountDay(let measured):
      guard let day = Day(text), day <= report.today else {
        told = ["Le jour s’écrit par exemple 2025-01-15, et il est passé."]
        return .show
      }
      return .perform(.verify(cell, measured, on: day))
    }
  }

  private mutating func readRecount(_ text: String, of cell: Cell) -> Next {
    guard let indicator = report.indicator(of: cell) else { return .show }
    switch TypedValue.reading(text, for: indicator) {
    case .value(let measured, formula: _): return ask(.recountDay(measured), "\(report.today)")
    case .refused(let sentence): told = [sentence]
    case .ambiguous:
      told = ["«\u{A0}\(text)\u{A0}» se lit de deux façons\u{A0}: l’écrire sans point."]
    }
    return .show
  }
}
