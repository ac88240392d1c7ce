import Entry
import Monitoring

/// A text that is being typed on the screen, or a choice of one key. While it is there no letter is a
/// command.
struct EntryPrompt: Sendable, Hashable {
  enum Purpose: Sendable, Hashable {
    /// In the cell itself.
    case value
    case readings([Measured])
    case comment
    /// To the evaluator's question on the cell.
    case answer
    /// Which code, for this cell or for the whole indicator.
    case missing(Scope)
    case missingReason(Missing, Scope)
    case alertReason
    case place
    case filter
    /// The code of the project, to send.
    case code
    /// Whether to make what is shown.
    case batch
  }

  enum Scope: Sendable, Hashable {
    case cell, indicator
  }

  var purpose: Purpose
  var field: TextField

  init(_ purpose: Purpose, _ text: String = "") {
    self.purpose = purpose
    field = TextField(text)
  }

  /// One key answers; nothing is typed.
  var isChoice: Bool {
    switch purpose {
    case .readings, .missing, .batch: true
    case .value, .comment, .answer, .missingReason, .alertReason, .place, .filter, .code: false
    }
  }

  /// On one line where a text is typed under it: a long name of a cell is cut, never the question.
  func question(in screen: EntryScreen, columns: Int) -> String {
    let label = screen.session.cell.map(screen.report.label(of:)) ?? ""
    func asked(_ before: String, _ after: String = "\u{A0}:") -> String {
      let room = columns - before.columns - after.columns
      return before + ScreenLine(label).shortened(to: max(8, room)).text + after
    }
    switch purpose {
    case .value: return "\(label)\u{A0}: Entrée valider, Échap rétablir. Une somme\u{A0}: =112+6"
    case .readings(let readings):
      let choices = readings.enumerated().map { "\($0.offset + 1) pour \($0.element.shown)" }
      return "Voulez-vous \(choices.joined(separator: ", "))\u{A0}?"
    case .comment: return asked("Message au relecteur sur ")
    case .answer: return asked("Réponse à la question sur ")
    case .missing(.cell): return asked("", "\u{A0}: pourquoi sans valeur\u{A0}?")
    case .missing(.indicator): return "Tout l’indicateur\u{A0}: pourquoi sans valeur\u{A0}?"
    case .missingReason(let missing, .cell):
      return asked("Motif, \(missing.label), ")
    case .missingReason(let missing, .indicator):
      return "Motif pour tout l’indicateur, \(missing.label)\u{A0}:"
    case .alertReason: return asked("Motif de l’alerte sur ")
    case .place: return "Aller à (I03, I01 femmes, ou un numéro de case)\u{A0}:"
    case .filter: return "Chercher dans les indicateurs (vide\u{A0}: tous)\u{A0}:"
    case .code:
      return
        "Pour envoyer, tapez le code du projet (\(screen.report.projectCode)). Échap pour revenir\u{A0}:"
    case .batch:
      return "O mettre ces valeurs, N ou Échap ne rien changer"
    }
  }

  /// What may be answered, then how it ends: the two lines of keys.
  var keys: [String] {
    let ending = "Entrée valider   Échap revenir"
    switch purpose {
    case .readings: return ["Un chiffre répond   Échap retaper", ""]
    case .missing(.cell):
      return [
        "N non disponible   S sans objet   C non communiqué   T tout l’indicateur", "Échap revenir",
      ]
    case .missing(.indicator):
      return ["N non disponible   S sans objet   C non communiqué", "Échap revenir"]
    case .missingReason(_, .cell): return ["1 activité   2 méthode   ou quelques mots", ending]
    case .missingReason(_, .indicator): return ["Quelques mots", ending]
    case .alertReason: return ["1 vérifié   2 activité   3 méthode   ou quelques mots", ending]
    case .value, .comment, .answer, .place, .filter, .code, .batch: return [ending, ""]
    }
  }
}
