import Workbook
import Writing

/// The texts of an XForm: `itext` by language, or words that stand where they are shown.
struct XFormTextReader {
  let document: XMLDocument
  let languages: FormLanguages
  /// By language: the `text` element of each identifier.
  private var texts: [[String: Int]] = []

  init(_ document: XMLDocument, model: Int) {
    self.document = document
    let translations =
      document.child(model, named: "itext").map {
        document.children($0, named: "translation")
      } ?? []
    var (all, main): ([FormLanguage], FormLanguage?) = ([], nil)
    for translation in translations.prefix(FormLanguages.limit) {
      let heading = document.attribute(translation, "lang") ?? ""
      let language =
        heading == XFormTexts.untagged ? .untagged : FormLanguage(heading: heading)
      guard !all.contains(language) else { continue }
      all.append(language)
      if document.attribute(translation, "default") != nil { main = language }
      var byIdentifier: [String: Int] = [:]
      for text in document.children(translation, named: "text") {
        byIdentifier[document.attribute(text, "id") ?? ""] = text
      }
      texts.append(byIdentifier)
    }
    languages = FormLanguages(
      all: all.isEmpty ? [.untagged] : all, main: main ?? all.first ?? .untagged)
  }

  /// In every language, what stands in the document without one.
  func same(_ text: String) -> Wording {
    Wording(Array(repeating: text, count: languages.all.count))
  }

  /// `kind` is the form of a value: nil for plain words.
  func wording(_ identifier: String, media kind: String?) -> Wording {
    var wording = Wording(
      languages.all.indices.map { language in
        guard texts.indices.contains(language), let text = texts[language][identifier] else {
          return ""
        }
        let value = document.children(text, named: "value").first {
          document.attribute($0, "form") == kind
        }
        // What pyxform writes where a translation is missing.
        let words = value.map(quoted) ?? ""
        return words == "-" ? "" : words
      })
    if wording.texts.allSatisfy(\.isEmpty) { wording = Wording() }
    return wording
  }

  /// A label or a hint: by reference, else as it stands.
  func wording(of element: Int, media kind: String? = nil) -> Wording {
    guard let reference = document.attribute(element, "ref"),
      let identifier = Self.identifier(reference)
    else { return kind == nil ? same(quoted(element)) : Wording() }
    return wording(identifier, media: kind)
  }

  func media(of element: Int) -> [Medium: Wording] {
    var media: [Medium: Wording] = [:]
    for medium in Medium.allCases {
      let files = wording(of: element, media: medium.rawValue).texts.map { address in
        address.split(separator: "/").last.map(String.init) ?? ""
      }
      if !files.allSatisfy(\.isEmpty) { media[medium] = Wording(files) }
    }
    return media
  }

  /// `x` for `jr:itext('x')`.
  static func identifier(_ reference: String) -> String? {
    reference.literal(after: "jr:itext(")
  }

  /// With `${path}` for the answers it quotes.
  private func quoted(_ element: Int) -> String {
    var text = ""
    for content in document[element].content {
      switch content {
      case .text(let piece): text += piece
      case .element(let child):
        let path =
          document.attribute(child, "value") ?? document.attribute(child, "ref") ?? ""
        if document[child].name.local == "output", !path.isEmpty { text += "${\(path.trimmed)}" }
      }
    }
    return text.trimmed
  }
}

extension FormLanguages {
  init(all: [FormLanguage], main: FormLanguage) {
    self.all = all
    self.main = main
    untaggedMeans = main
  }
}

extension String {
  /// `x` for `jr:itext('x')` and `jr:itext(`: the text that a call begins with, between its quotes.
  func literal(after call: String) -> String? {
    guard let open = firstRange(of: call) else { return nil }
    let inside = self[open.upperBound...].trimmed
    guard let quote = inside.first, "'\"".contains(quote) else { return nil }
    return String(inside.dropFirst().prefix { $0 != quote })
  }
}
