import Foundation
import Writing

/// The type that was most likely meant, from what authors write in its place: the word of their language,
/// of another tool, or a slip.
enum NearestType {
  static func find(_ cell: String) -> String? {
    let words = cell.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }.map(
      String.init)
    for count in stride(from: min(words.count, 3), to: 1, by: -1) {
      if let known = exact(words[..<count].joined()) { return known }
    }
    // Two words nearly written tell more than the first alone: « select_multipl ».
    if words.count > 1, let near = near(words[..<2].joined(separator: "_")) { return near }
    if let first = words.first, let known = exact(first) { return known }
    let whole = words.joined(separator: "_")
    // What follows a type is the name of a list, which tells nothing of the type.
    let starts =
      [whole]
      + (1...3).filter { $0 < words.count }.map {
        words[..<$0].joined(separator: "_")
      }
    return starts.lazy.compactMap(near).first
  }

  private static func exact(_ start: String) -> String? {
    meant[start.folding(options: .diacriticInsensitive, locale: nil)] ?? spellings[start]
  }

  private static func near(_ start: String) -> String? {
    NearestName.find(start, among: spellings.values.sorted())
  }

  /// Without the signs between words.
  private static let spellings = Dictionary(
    TypeWord.spellings.keys.sorted().map {
      ($0.replacing(" ", with: ""), $0.replacing(" ", with: "_"))
    }, uniquingKeysWith: { first, _ in first })

  /// Without signs between words, nor accents.
  private static let meant = [
    "texte": "text", "textelibre": "text", "libre": "text", "reponse": "text", "phrase": "text",
    "paragraphe": "text", "commentaire": "text", "textarea": "text", "longtext": "text",
    "str": "text", "varchar": "text", "courriel": "text", "adresse": "text",
    "entier": "integer", "nombreentier": "integer", "number": "integer", "numeric": "integer",
    "nombre": "decimal", "numerique": "decimal", "chiffre": "integer", "num": "integer",
    "nb": "integer", "age": "integer", "reel": "decimal", "float": "decimal", "double": "decimal",
    "nombredecimal": "decimal", "virgule": "decimal", "monnaie": "decimal",
    "pourcentage": "percentage", "jour": "date", "calendrier": "date", "heure": "time",
    "datetemps": "dateTime", "dateheure": "dateTime", "dateetheure": "dateTime",
    "horodatage": "dateTime", "timestamp": "dateTime",
    "choix": "select_one", "choixunique": "select_one", "choixsimple": "select_one",
    "unchoix": "select_one", "liste": "select_one", "listederoulante": "select_one",
    "radio": "select_one", "dropdown": "select_one", "singlechoice": "select_one",
    "choice": "select_one", "select": "select_one", "selectunique": "select_one",
    "ouinon": "select_one",
    "boolean": "select_one", "booleen": "select_one", "bool": "select_one", "yesno": "select_one",
    "selectionner": "select_one", "selection": "select_one", "qcu": "select_one",
    "choixmultiple": "select_multiple", "choixmultiples": "select_multiple",
    "qcm": "select_multiple",
    "plusieurschoix": "select_multiple", "multichoix": "select_multiple",
    "casesacocher": "select_multiple", "case": "acknowledge", "checkbox": "select_multiple",
    "multiplechoice": "select_multiple", "multiselect": "select_multiple",
    "selectmany": "select_multiple", "selectmulti": "select_multiple",
    "classement": "rank", "classer": "rank", "rang": "rank", "ordre": "rank", "ranking": "rank",
    "echelle": "range", "curseur": "range", "slider": "range", "scale": "range", "rating": "range",
    "groupe": "begin_group", "group": "begin_group", "debutgroupe": "begin_group",
    "begingroupe": "begin_group", "section": "begin_group", "page": "begin_group",
    "fingroupe": "end_group", "fin": "end_group", "endgroupe": "end_group",
    "repeter": "begin_repeat", "repetition": "begin_repeat", "repeat": "begin_repeat",
    "boucle": "begin_repeat", "loop": "begin_repeat", "debutrepetition": "begin_repeat",
    "debutboucle": "begin_repeat", "finrepetition": "end_repeat", "finboucle": "end_repeat",
    "calcul": "calculate", "calculer": "calculate", "calculation": "calculate",
    "formule": "calculate", "calc": "calculate", "variable": "calculate", "cache": "hidden",
    "info": "note", "information": "note", "titre": "note", "label": "note", "consigne": "note",
    "texteaffiche": "note", "remarque": "note", "message": "note",
    "position": "geopoint", "lieu": "geopoint", "coordonnees": "geopoint", "geo": "geopoint",
    "localisation": "geopoint", "telephone": "phone_number", "tel": "phone_number",
    "fichier": "file", "photographie": "image", "picture": "image", "son": "audio", "film": "video",
    "codebarre": "barcode", "codebarres": "barcode", "qrcode": "barcode",
    "accord": "acknowledge", "consentement": "acknowledge", "valider": "acknowledge",
  ]
}
