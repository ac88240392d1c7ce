import Client
import Terminal
import Writing

/// The second look at texts that may say who a person is: none is sent before whoever sends the
/// sheets has looked at it.
struct SecondLook {
  let options: CommonOptions
  let console: Console
  /// `--relu`
  let isDone: Bool

  /// - Parameter sheets: those that are about to be sent.
  func pass(over sheets: [PaperSheet]) throws {
    let waiting = sheets.filter { !$0.textsToReread.isEmpty }
    guard !waiting.isEmpty, !isDone else { return }
    for sheet in waiting {
      for text in sheet.textsToReread { console.warn("\(sheet.path)\u{A0}: \(text)") }
    }
    guard console.isInteractive, !options.asksNothing else { throw refusal(waiting) }
    let question = "Envoyer ces textes comme ils sont\u{A0}? (o/n) > "
    let answer = try options.answer(console, question, option: "--relu").plain
    guard ["o", "oui"].contains(answer) else {
      throw Failure(
        .stopped, "non_confirme", "Rien n’est envoyé.",
        "Retirer de la feuille ce qui dit qui répond, puis relancer la même commande.")
    }
  }

  private func refusal(_ sheets: [PaperSheet]) -> Failure {
    let count = French.terminal.counted(sheets.count, "feuille")
    return Failure(
      .refused, "textes_a_relire",
      "Rien n’est envoyé\u{A0}: \(count) à relire avant l’envoi.",
      "Retirer de ces textes ce qui dit qui répond. S’ils doivent partir comme ils sont, ajouter --relu."
    )
  }
}
