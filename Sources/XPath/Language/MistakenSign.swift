/// What people write instead of a sign of the language, as in other programs or at school.
enum MistakenSign {
  /// In lower case.
  static let words = [
    "and": "and", "or": "or", "et": "and", "ou": "or", "div": "div", "mod": "mod",
  ]

  static let advice: [Unicode.Scalar: String] = [
    "≥": "Écrivez >=", "≤": "Écrivez <=", "≠": "Écrivez !=", "−": "Écrivez un - ordinaire",
    "–": "Écrivez un - ordinaire", "×": "Écrivez *", "÷": "Écrivez div", "&": "Écrivez and",
    "%": "Écrivez div 100, ou mod pour un reste", ";": "Écrivez une virgule",
    "«": "Écrivez une apostrophe droite\u{A0}: 'texte'",
    "»": "Écrivez une apostrophe droite\u{A0}: 'texte'",
    "“": "Écrivez une apostrophe droite\u{A0}: 'texte'",
    "’": "Écrivez une apostrophe droite\u{A0}: 'texte'",
  ]

  /// Two signs that are only valid apart: `=>`, `==`, `<>`.
  static func advice(_ first: Token.Kind, _ second: Token.Kind) -> String? {
    switch (first, second) {
    case (.symbol(.equal), .symbol(.equal)): "« == » s’écrit « = ». Remplacez-le."
    case (.symbol(.equal), .symbol(.greater)): "« => » s’écrit « >= ». Remplacez-le."
    case (.symbol(.equal), .symbol(.less)): "« =< » s’écrit « <= ». Remplacez-le."
    case (.symbol(.less), .symbol(.greater)): "« <> » s’écrit « != ». Remplacez-le."
    case (.number, .symbol(.comma)):
      "Un nombre s’écrit avec un point\u{A0}: 3.5. Remplacez la virgule."
    default: nil
    }
  }
}
