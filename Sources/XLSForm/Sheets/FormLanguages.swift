/// The languages of a form, in the order of its columns.
struct FormLanguages {
  var all: [FormLanguage]
  var main: FormLanguage
  /// Which language the columns without one are in.
  var untaggedMeans: FormLanguage
  /// By language of the form: every way in which headings write it.
  private var spellings: [FormLanguage: [FormLanguage]] = [:]

  /// `asked` is the setting `default_language`. Labels without a language beside labels with one
  /// are in the default language; without one, they are a language without a name, as in pyxform.
  init(_ tables: [SheetTable], default asked: String) {
    let headings = tables.flatMap(\.headings)
    let groups = Self.groups(of: headings.compactMap(\.language))
    let tagged = groups.map(Self.best)
    spellings = Dictionary(zip(tagged, groups), uniquingKeysWith: { first, _ in first })
    let chosen = tagged.first { $0.answers(to: asked) }
    let hasUntaggedLabels = headings.contains { $0.column == "label" && $0.language == nil }
    if let chosen {
      (all, main) = (tagged, chosen)
    } else if hasUntaggedLabels || tagged.isEmpty {
      main = asked.isEmpty ? .untagged : FormLanguage(heading: asked)
      all = [main] + tagged
    } else {
      (all, main) = (tagged, tagged.first ?? .untagged)
    }
    untaggedMeans = main
  }

  static let limit = 40

  func spellings(of language: FormLanguage) -> [FormLanguage] {
    spellings[language] ?? [language]
  }

  /// Told, because an author may have meant two languages.
  var findings: [FormFinding] {
    all.compactMap { language in
      let others = spellings(of: language).filter { $0 != language }.map { "« \($0.heading) »" }
      guard !others.isEmpty else { return nil }
      return FormFinding(
        sheet: FormSheet.survey.rawValue,
        message:
          "\(others.joined(separator: ", ")) et « \(language.heading) » sont une seule langue."
          + " Écrivez-la partout de la même façon.")
    }
  }

  /// Each written once, in the order of the columns.
  private static func groups(of languages: [FormLanguage]) -> [[FormLanguage]] {
    var (order, groups): ([String], [String: [FormLanguage]]) = ([], [:])
    let coded = languages.filter { !$0.code.isEmpty }
    for language in languages {
      // `Wolof` beside `Wolof (wo)` is that one.
      let named =
        language.code.isEmpty
        ? coded.first {
          FormLanguage.folded($0.name) == FormLanguage.folded(language.name)
        } : nil
      let identity = (named ?? language).identity
      if groups[identity] == nil { order.append(identity) }
      if groups[identity]?.contains(language) != true {
        groups[identity, default: []].append(language)
      }
    }
    return order.compactMap { groups[$0] }
  }

  /// The heading that says most: a name and a code, else a code, else the first.
  private static func best(of spellings: [FormLanguage]) -> FormLanguage {
    let whole = spellings.filter { !$0.code.isEmpty && !$0.name.isEmpty }
    // Of `Francais (fr)` and `Français (fr)`, the one with its accents.
    let accented = whole.first { $0.name.utf8.count > $0.name.unicodeScalars.count }
    return accented ?? whole.first ?? spellings.first ?? .untagged
  }
}
