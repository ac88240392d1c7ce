/// Where a column of a sheet stands: once for all languages, or once for each.
struct ColumnPlaces {
  private(set) var untagged: Int?
  private var tagged: [FormLanguage: Int] = [:]
  /// By language of the form, once these are known: the place of its own words, and that of the
  /// untagged ones where they are in that language.
  private(set) var spoken: [(own: Int?, untagged: Int?)] = []

  subscript(language: FormLanguage?) -> Int? {
    get {
      guard let language else { return untagged }
      return tagged[language]
    }
    set {
      if let language { tagged[language] = newValue } else { untagged = newValue }
    }
  }

  mutating func speak(_ form: FormLanguages) {
    spoken = form.all.map { (tagged[$0], $0 == form.untaggedMeans ? untagged : nil) }
  }
}
