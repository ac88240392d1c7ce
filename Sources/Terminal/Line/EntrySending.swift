import Monitoring

/// From `envoyer` to the sending: what to settle, the summary, the code of the project.
extension EntryDialogue {
  mutating func send() -> Step {
    let findings = sheet.findings
    guard findings.isEmpty else {
      mode = .settling(findings)
      return asking(EntrySummary(sheet).settling(findings))
    }
    mode = .confirming
    return asking(EntrySummary(sheet).lines)
  }

  mutating func receiveSettling(_ line: String, _ findings: [Finding]) -> Step {
    guard let number = Int(line.isEmpty ? "1" : line), findings.indices.contains(number - 1) else {
      return asking(["Tapez le numéro d’un point, de 1 à \(findings.count), ou < pour revenir."])
    }
    let finding = findings[number - 1]
    guard let index = sheet.cells.firstIndex(where: { $0 == finding.cell }) else {
      return asking([finding.message])
    }
    let step = going(to: index)
    guard finding.severity == .alert else { return step }
    mode = .alert(finding)
    return asking(step.lines + ["Alerte\u{A0}: \(finding.message)"])
  }

  mutating func receiveConfirmation(_ line: String) -> Step {
    guard line.plain == quarterReport.projectCode.plain else {
      return asking([
        "Rien n’est envoyé\u{A0}: le code attendu est \(quarterReport.projectCode). Retapez-le, ou < pour revenir."
      ])
    }
    return Step(lines: [], next: .perform(.submit))
  }

  /// The service did not take it: the draft stays, and the entry goes on.
  package mutating func sendingRefused(_ lines: [String]) -> Step { going(to: position, lines) }
}
