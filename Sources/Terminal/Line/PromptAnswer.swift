import Entry
import Monitoring
import Writing

/// What is typed at the prompt of a session: an event, or a sentence that says how to answer.
enum PromptAnswer {
  case event(EntryEvent)
  case misunderstood(String)

  init(_ line: String, in session: EntrySession) {
    let report = session.sheet.quarterReport
    switch session.mode {
    case .resuming: self.init(resuming: line)
    case .cell: self.init(value: line, of: session.cell.flatMap(report.indicator(of:)))
    case .choosing(let readings): self.init(choice: line, of: readings)
    case .alert: self.init(alert: line)
    case .reason(let purpose): self.init(line, for: purpose)
    case .reasonText(let purpose): self.init(reasonText: line, for: purpose)
    case .batch: self.init(batch: line)
    case .settling(let findings): self.init(place: line, among: findings)
    case .confirming: self.init(code: line, expected: report.projectCode)
    }
  }

  private init(resuming line: String) {
    switch line.lowercased() {
    case "", "o", "oui": self = .event(.resume(true))
    case "n", "non": self = .event(.resume(false))
    default: self = .misunderstood("Tapez o pour oui, n pour non.")
    }
  }

  private init(value line: String, of indicator: Indicator?) {
    guard let indicator else {
      self = .misunderstood("La dernière case est passée. Tapez envoyer, liste, aller, < ou stop.")
      return
    }
    guard !line.isEmpty else {
      self = .event(.keep)
      return
    }
    switch TypedValue.reading(line, for: indicator) {
    case .refused(let sentence): self = .misunderstood("\(sentence) Ou tapez ? pour l’aide.")
    case .value(let measured, let formula): self = .event(.enter(measured, formula: formula))
    case .ambiguous(let readings): self = .event(.offerReadings(readings))
    }
  }

  private init(choice line: String, of readings: [Measured]) {
    guard let number = Int(line), readings.indices.contains(number - 1) else {
      self = .misunderstood(
        "Tapez un chiffre de 1 à \(readings.count), ou < pour taper une autre valeur.")
      return
    }
    self = .event(.chooseReading(number - 1))
  }

  private init(alert line: String) {
    switch line.lowercased() {
    case "1", "o", "oui": self = .event(.askReason(.alert))
    case "2": self = .event(.goBack)
    case "3": self = .event(.askReasonText(.alert))
    default:
      self = .misunderstood(
        "Tapez 1 pour confirmer, 2 pour corriger la valeur, 3 pour la commenter.")
    }
  }

  init(_ line: String, for purpose: ReasonPurpose) {
    switch (purpose, line) {
    case (.alert, "1"): self = .event(.explain(purpose, .verified, text: nil))
    case (.alert, "2"), (.missing, "1"): self = .event(.explain(purpose, .activity, text: nil))
    case (.alert, "3"), (.missing, "2"): self = .event(.explain(purpose, .method, text: nil))
    case (.alert, "4"): self = .event(.askReasonText(purpose))
    case (.alert, _):
      self = .misunderstood("Tapez 1, 2, 3 ou 4, ou < pour revenir à la case.")
    case (.missing, _):
      self =
        line.isWords
        ? .event(.explain(purpose, .other, text: line))
        : .misunderstood(
          "Tapez 1, 2, ou le motif en quelques mots, ou < pour revenir à la case.")
    }
  }

  private init(reasonText line: String, for purpose: ReasonPurpose) {
    self =
      line.isWords
      ? .event(.explain(purpose, .other, text: line))
      : .misunderstood("Écrire le motif en quelques mots, ou < pour revenir à la case.")
  }

  /// Neither answer is the empty line: one may follow what was pasted.
  private init(batch line: String) {
    switch line.plain {
    case "o", "oui": self = .event(.acceptBatch)
    case "n", "non": self = .event(.goBack)
    default: self = .misunderstood("Tapez o pour oui, n pour non.")
    }
  }

  private init(place line: String, among findings: [Finding]) {
    guard let number = Int(line.isEmpty ? "1" : line), findings.indices.contains(number - 1) else {
      self = .misunderstood(
        "Tapez le numéro d’un point, de 1 à \(findings.count), ou < pour revenir.")
      return
    }
    self = .event(.goToFinding(number - 1))
  }

  private init(code line: String, expected code: String) {
    self =
      line.plain == code.plain
      ? .event(.confirmSending)
      : .misunderstood(
        "Rien n’est envoyé\u{A0}: le code attendu est \(code). Retapez-le, ou < pour revenir.")
  }
}
