/// The annexes of a report. Each keeps its letter, so that a text may name one that another report has.
enum Annex {
  case dictionary, publics, digest

  var letter: String {
    switch self {
    case .dictionary: "A"
    case .publics: "B"
    case .digest: "C"
    }
  }

  var heading: Heading {
    Heading(level: 1, text: "Annexe \(letter) – \(title)", id: "annexe-\(anchor)", part: .annex)
  }

  private var title: String {
    switch self {
    case .dictionary: "Dictionnaire des indicateurs"
    case .publics: "Publics touchés, effectifs"
    case .digest: "Empreinte des données"
    }
  }

  private var anchor: String {
    switch self {
    case .dictionary: "dictionnaire"
    case .publics: "publics"
    case .digest: "empreinte"
    }
  }
}
