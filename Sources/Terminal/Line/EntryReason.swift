import Monitoring

/// Why a value is unusual, or missing.
extension EntryDialogue {
  mutating func receiveAlert(_ line: String, _ finding: Finding) -> Step {
    switch line.lowercased() {
    case "1", "o", "oui":
      mode = .reason(.alert)
      return asking([])
    case "2": return going(to: position)
    case "3":
      mode = .reasonText(.alert)
      return asking([])
    default:
      return asking(["Tapez 1 pour confirmer, 2 pour corriger la valeur, 3 pour la commenter."])
    }
  }

  /// `nd` alone asks for the reason; `nd panne du logiciel` gives it.
  mutating func receiveMissing(_ why: Missing, _ reason: String) -> Step {
    guard cell != nil else {
      return asking(["La dernière case est passée. Choisir une case avec aller, puis retaper."])
    }
    guard !reason.isEmpty else {
      mode = .reason(.missing(why))
      return asking(["\(why.rawValue), \(why.label)."])
    }
    return receiveReasonText(reason, for: .missing(why))
  }

  mutating func receiveReason(_ line: String, for purpose: Purpose) -> Step {
    switch (purpose, line) {
    case (.alert, "1"): return explain(.verified, nil, purpose)
    case (.alert, "2"), (.missing, "1"): return explain(.activity, nil, purpose)
    case (.alert, "3"), (.missing, "2"): return explain(.method, nil, purpose)
    case (.alert, "4"):
      mode = .reasonText(purpose)
      return asking([])
    case (.alert, _): return asking(["Tapez 1, 2, 3 ou 4, ou < pour revenir à la case."])
    case (.missing, _):
      guard line.contains(where: \.isLetter) else {
        return asking(["Tapez 1, 2, ou le motif en quelques mots, ou < pour revenir à la case."])
      }
      return explain(.other, line, purpose)
    }
  }

  mutating func receiveReasonText(_ line: String, for purpose: Purpose) -> Step {
    guard !line.isEmpty else {
      return asking(["Écrire le motif en quelques mots, ou < pour revenir à la case."])
    }
    return explain(.other, line, purpose)
  }

  private mutating func explain(_ reason: Reason, _ words: String?, _ purpose: Purpose) -> Step {
    guard let cell else { return asking([]) }
    var entry: CellEntry
    switch (purpose, sheet[cell]) {
    case (.missing(let why), _): entry = CellEntry(cell: cell, measured: .missing(why))
    case (.alert, let current?): entry = current
    case (.alert, nil): return going(to: position)
    }
    entry.reason = reason
    entry.comment = words ?? entry.comment
    return perform(entry, in: cell, after: .reason)
  }
}
