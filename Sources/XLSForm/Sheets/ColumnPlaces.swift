/// Where a column of a sheet stands: once for all languages, or once for each.
struct ColumnPlaces {
  private(set) var untagged: Int?
  private var tagged: [FormLanguage: Int] = [:]
  /// By language of the form, once these are known: the places of its words, the untagged ones last
  /// where they are in that language.
  private(set) var spoken: [[Int]] = []

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
    spoken = form.all.map { language in
      form.spellings(of: language).compactMap { tagged[$0] }
        + (language == form.untaggedMeans ? [untagged].compactMap(\.self) : [])
    }
  }
}
