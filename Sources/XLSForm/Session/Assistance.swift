/// « Quelqu’un vous aide à répondre ? » is asked before every form: help received is part of how a
/// result must be read. Its words are those of the renderings.
package enum Assistance {
  package static let key = "jalon_aide"
  package static let choices = ["seul", "personne", "interprete"]

  static func reasons(_ answer: Answer) -> [AnswerFinding.Reason] {
    switch answer {
    case .refused: []
    case .choices(let names):
      AnswerCheck.reasons(names, isOffered: choices.contains, takesSeveral: false)
    case .text, .number: [.wrongKind]
    }
  }
}
