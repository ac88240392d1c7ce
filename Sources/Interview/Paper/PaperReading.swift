package import XLSForm

/// What a filled sheet says, and what someone must check before it counts.
package struct PaperReading: Sendable {
  package let folio: String
  package let language: FormLanguage
  /// The unambiguous answers; a question with an anomaly has none.
  package let sheet: AnswerSheet
  /// Texts to look at once more before they are sent.
  package let identifyingTexts: [PaperIdentifyingText]
  package let anomalies: [PaperAnomaly]
}

/// A sheet that cannot be read at all, and what to do about it.
package struct PaperRefusal: Error, Sendable, Hashable {
  package let sentence: String

  static let noHeader = PaperRefusal(
    sentence:
      "La ligne «\u{A0}modele=…\u{A0}» manque\u{A0}: reprenez la feuille imprimée, sans toucher à sa première ligne."
  )
  static let severalHeaders = PaperRefusal(
    sentence: "Il y a plusieurs feuilles dans ce fichier\u{A0}: mettez une feuille par fichier.")
  static let noEnd = PaperRefusal(
    sentence:
      "La ligne «\u{A0}FIN\u{A0}» manque\u{A0}: la feuille est peut-être coupée. Vérifiez-la.")
  static let tooLong = PaperRefusal(
    sentence: "Ce texte est trop long pour une feuille (200\u{A0}000 signes au plus).")

  static func otherModel(_ found: String, _ wanted: String) -> PaperRefusal {
    PaperRefusal(
      sentence:
        "Cette feuille est d’un autre modèle (\(found))\u{A0}: lisez-la avec lui, et non avec \(wanted)."
    )
  }

  static func otherVersion(_ found: String, _ wanted: String) -> PaperRefusal {
    PaperRefusal(
      sentence:
        "Cette feuille est de la version \(found) du modèle, et non \(wanted)\u{A0}: saisissez-la à la main."
    )
  }

  static func otherLanguage(_ found: String) -> PaperRefusal {
    PaperRefusal(
      sentence:
        "Le modèle n’existe pas en «\u{A0}\(found)\u{A0}»\u{A0}: vérifiez la première ligne.")
  }
}
