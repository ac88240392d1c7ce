import Publishing

/// The annexes of a report, lettered as they follow each other in it.
enum Annex: CaseIterable {
  case dictionary, publics, digest

  func letter(in slice: PublicationSlice) -> String {
    let before = Self.allCases.prefix { $0 != self }.count { $0.isTold(of: slice) }
    return ["A", "B", "C"][before]
  }

  func heading(in slice: PublicationSlice) -> Heading {
    Heading(
      level: 1, text: "Annexe \(letter(in: slice)) – \(title)", id: "annexe-\(anchor)",
      part: .annex)
  }

  private func isTold(of slice: PublicationSlice) -> Bool {
    switch self {
    case .dictionary: !DictionaryAnnex(slice).isEmpty
    case .publics: !BreakdownAnnex(slice).isEmpty
    case .digest: true
    }
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
