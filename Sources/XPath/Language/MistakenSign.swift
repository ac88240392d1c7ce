import Writing

/// What people write instead of a sign of the language, as in other programs or at school.
enum MistakenSign {
  /// A sign that nobody can read is named by its code.
  static func shown(_ sign: Unicode.Scalar) -> String {
    sign.isUnreadable ? sign.codePoint : "« \(sign) »"
  }

  /// In lower case.
  static let words = [
    "and": "and", "or": "or", "et": "and", "ou": "or", "div": "div", "mod": "mod",
  ]

  /// Functions of spreadsheets in French, and of other languages; in lower case.
  static let functions = [
    "et": "a and b", "and": "a and b", "ou": "a or b", "or": "a or b", "si": "if(…)",
    "iif": "if(…)", "non": "not(…)", "somme": "sum(…)", "nb": "count(…)", "nbval": "count(…)",
    "compte": "count(…)", "compter": "count(…)", "nb.si": "count(…[…])", "arrondi": "round(…)",
    "ent": "int(…)", "entier": "int(…)", "abs.": "abs(…)", "racine": "sqrt(…)",
    "concatener": "concat(…)", "concaténer": "concat(…)", "concatenate": "concat(…)",
    "nbcar": "string-length(…)", "len": "string-length(…)", "length": "string-length(…)",
    "aujourdhui": "today()", "aujourd": "today()", "maintenant": "now()", "vrai": "true()",
    "faux": "false()", "gauche": "substr(…)", "droite": "substr(…)", "stxt": "substr(…)",
    "left": "substr(…)", "right": "substr(…)", "mid": "substr(…)",
    "moyenne":
      "sum(…) div count(…)", "average": "sum(…) div count(…)", "avg": "sum(…) div count(…)",
    "choisi": "selected(…)", "is-selected": "selected(…)", "isselected": "selected(…)",
    "estvide": "${question} = ''", "isblank": "${question} = ''", "isempty": "${question} = ''",
    "is-empty": "${question} = ''", "empty": "${question} = ''", "isnull": "${question} = ''",
    "recherchev": "pulldata(…)", "vlookup": "pulldata(…)",
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
