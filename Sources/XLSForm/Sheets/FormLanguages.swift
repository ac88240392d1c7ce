/// The languages of a form, in the order of its columns.
struct FormLanguages {
  var all: [FormLanguage]
  var main: FormLanguage
  /// Which language the columns without one are in.
  var untaggedMeans: FormLanguage

  /// `asked` is the setting `default_language`. Labels without a language beside labels with one
  /// are in the default language; without one, they are a language without a name, as in pyxform.
  init(_ tables: [SheetTable], default asked: String) {
    let headings = tables.flatMap(\.headings)
    var tagged: [FormLanguage] = []
    for language in headings.compactMap(\.language) where !tagged.contains(language) {
      tagged.append(language)
    }
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
}
