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

  func question(in screen: EntryScreen) -> String {
    let label = screen.session.cell.map(screen.report.label(of:)) ?? ""
    switch purpose {
    case .value: return "\(label)\u{A0}: Entrée valider, Échap rétablir. Une somme\u{A0}: =112+6"
    case .readings(let readings):
      let choices = readings.enumerated().map { "\($0.offset + 1) pour \($0.element.shown)" }
      return "Voulez-vous \(choices.joined(separator: ", "))\u{A0}? Échap\u{A0}: retaper"
    case .comment: return "Message au relecteur sur \(label)\u{A0}:"
    case .answer: return "Réponse à la question sur \(label)\u{A0}:"
    case .missing(.cell):
      return "\(label)\u{A0}: N non disponible  S sans objet  C non communiqué  T tout l’indicateur"
    case .missing(.indicator):
      return "Tout l’indicateur\u{A0}: N non disponible  S sans objet  C non communiqué"
    case .missingReason(let missing, .cell):
      return
        "\(label), \(missing.label)\u{A0}: motif\u{A0}? 1 activité. 2 méthode. Ou écrivez-le\u{A0}:"
    case .missingReason(let missing, .indicator):
      return "Tout l’indicateur, \(missing.label)\u{A0}: motif, en quelques mots\u{A0}:"
    case .alertReason:
      return "\(label)\u{A0}: motif\u{A0}? 1 vérifié. 2 activité. 3 méthode. Ou écrivez-le\u{A0}:"
    case .place: return "Aller à (I03, I01 femmes, ou un numéro de case)\u{A0}:"
    case .filter: return "Chercher dans les indicateurs (vide\u{A0}: tous)\u{A0}:"
    case .code:
      return
        "Pour envoyer, tapez le code du projet (\(screen.report.projectCode)). Échap pour revenir\u{A0}:"
    case .batch:
      return "O mettre ces valeurs, N ou Échap ne rien changer"
    }
  }
}
