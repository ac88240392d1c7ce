import Foundation

extension FormLanguage {
  /// What all the ways to write a language share: `Français (fr)`, `Francais (FR)`, `français`, `French`
  /// and `fr` are one. A tag with more to it, such as `fr-FALC`, is a language of its own.
  var identity: String {
    let tag = code.isEmpty ? name : code
    let folded = Self.folded(tag)
    return code.isEmpty ? Self.known[folded] ?? folded : folded
  }

  /// Without case, accents or the sign that separates the parts of a tag.
  static func folded(_ text: String) -> String {
    text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
    )
    .split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: "-")
  }

  /// The names that people head their columns with, in French, in English and in the language.
  private static let known: [String: String] = {
    let names = [
      "fr": ["français", "french"], "fr-falc": ["falc", "français falc", "français facile"],
      "en": ["anglais", "english"], "es": ["espagnol", "español", "castellano", "spanish"],
      "ar": ["arabe", "العربية", "عربي", "arabic"], "pt": ["portugais", "português", "portuguese"],
      "de": ["allemand", "deutsch", "german"], "it": ["italien", "italiano", "italian"],
      "uk": ["ukrainien", "українська", "ukrainian"], "ru": ["russe", "русский", "russian"],
      "ro": ["roumain", "română", "romanian"], "tr": ["turc", "türkçe", "turkish"],
      "fa": ["persan", "farsi", "فارسی", "persian"], "ps": ["pachto", "پښتو", "pashto"],
      "br": ["breton", "brezhoneg"], "oc": ["occitan"], "ht": ["créole haïtien", "kreyòl ayisyen"],
      "so": ["somali", "soomaali"], "ti": ["tigrigna", "tigrinya", "ትግርኛ"],
      "am": ["amharique", "amharic", "አማርኛ"], "zh": ["chinois", "chinese", "中文"],
      "bn": ["bengali", "বাংলা"], "ta": ["tamoul", "tamil", "தமிழ்"], "pl": ["polonais", "polish"],
      "ku": ["kurde", "kurdî", "kurdish"], "sq": ["albanais", "shqip", "albanian"],
      "ka": ["géorgien", "ქართული", "georgian"], "hy": ["arménien", "հայերեն", "armenian"],
    ]
    let pairs = names.flatMap { code, names in names.map { (folded($0), code) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
