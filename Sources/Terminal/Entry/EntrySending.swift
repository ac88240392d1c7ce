import Monitoring

/// From `envoyer` to the sending: what to settle, the summary, the code of the project.
extension EntryDialogue {
  mutating func send() -> Step {
    let issues = sheet.issues
    guard issues.isEmpty else {
      mode = .settling(issues)
      return asking(EntrySummary(sheet).settling(issues))
    }
    mode = .confirming
    return asking(EntrySummary(sheet).lines)
  }

  mutating func receiveSettling(_ line: String, _ issues: [Issue]) -> Step {
    guard let number = Int(line.isEmpty ? "1" : line), issues.indices.contains(number - 1) else {
      return asking(["Tapez le numéro d’un point, de 1 à \(issues.count), ou < pour revenir."])
    }
    let issue = issues[number - 1]
    guard let index = sheet.cells.firstIndex(where: { $0 == issue.cell }) else {
      return asking([issue.message])
    }
    let step = going(to: index)
    guard issue.severity == .alert else { return step }
    mode = .alert(issue)
    return asking(step.lines + ["Alerte\u{A0}: \(issue.message)"])
  }

  mutating func receiveConfirmation(_ line: String) -> Step {
    guard line.plain == dossier.projectCode.plain else {
      return asking([
        "Rien n’est envoyé\u{A0}: le code attendu est \(dossier.projectCode). Retapez-le, ou < pour revenir."
      ])
    }
    return Step(lines: [], next: .perform(.submit))
  }

  /// The service did not take it: the draft stays, and the entry goes on.
  package mutating func sendingRefused(_ lines: [String]) -> Step { going(to: position, lines) }
}
