/// Questions without words: a terminal, a sheet of paper or a voice can show nothing of an image alone.
enum WordlessQuestion {
  static func advice(about element: FormElement) -> String? {
    guard element.words[.label] == nil else { return nil }
    if isComputedAlone(element) {
      return "Cette réponse est calculée et n’a pas de texte\u{A0}: elle n’est jamais demandée."
        + " Écrivez son texte pour qu’elle le soit."
    }
    guard element.type.isAsked || element.type == .note, element.cells[.calculation] == nil else {
      return nil
    }
    let shown = element.words[.hint] != nil ? "Son aide (hint) est montrée" : "Son nom est montré"
    return "Le texte de la question manque. \(shown) à la place. Écrivez-le\u{A0}: une image"
      + " ne se voit ni sur papier ni dans un terminal."
  }

  /// Computed when another answer changes, and without words to be asked with.
  static func isComputedAlone(_ element: FormElement) -> Bool {
    let isSuggested =
      !element.triggerCell.isEmpty || element.cells[.calculation]?.hasPrefix("once(") == true
    return element.type.isAsked && element.cells.has(.calculation) && isSuggested
      && element.words[.label] == nil && element.words[.hint] == nil && element.media.isEmpty
  }
}
