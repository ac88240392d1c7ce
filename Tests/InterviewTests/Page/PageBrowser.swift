import Foundation
import Interview
import Testing
import XLSForm

/// Posts pages one after the other, as a browser without JavaScript would: between two pages only
/// the state remains, as JSON.
struct PageBrowser {
  let form: Form
  var step: VisitStep
  var display = PageDisplay.standard

  init(_ form: Form, language: FormLanguage? = nil, display: PageDisplay = .standard) {
    self.form = form
    step = .visit(SurveyVisit(form, language: language, display: display))
  }

  /// At the first question, alone and willing.
  static func afterConsent(_ form: Form, display: PageDisplay = .standard) throws -> PageBrowser {
    var browser = PageBrowser(form, display: display)
    try browser.post(("yes", "Oui"))
    try browser.post(("answer", "seul"), ("next", "Continuer"))
    return browser
  }

  var page: PageOutline {
    guard case .visit(let visit) = step else { return PageOutline("") }
    return PageOutline(
      visit.page(PageSetting(action: "/avis", state: "scellé")).html)
  }

  mutating func post(_ fields: (name: String, value: String)...) throws {
    guard case .visit(let visit) = step else { return }
    let state = try JSONDecoder().decode(
      VisitState.self, from: try JSONEncoder().encode(visit.state))
    step = SurveyVisit(form, state).receiving(PostedFields(fields))
  }

  var sheet: AnswerSheet? {
    if case .finished(let sheet) = step { sheet } else { nil }
  }

  var draft: FormDraft? {
    if case .visit(let visit) = step { visit.session.draft } else { nil }
  }
}

/// A page taken apart by a reader that knows nothing of who wrote it.
struct PageOutline {
  let html: String
  var tags: [(name: String, attributes: [String: String])] = []
  var text = ""
  var isBalanced = true

  init(_ html: String) {
    self.html = html
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        isBalanced = false
        break
      }
      let inside = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inside.hasPrefix("!") { continue }
      if inside.hasPrefix("/") {
        if open.popLast() != String(inside.dropFirst()) { isBalanced = false }
        continue
      }
      let name = String(inside.prefix { !$0.isWhitespace })
      tags.append((name, Self.attributes(inside.dropFirst(name.count))))
      if !["meta", "input"].contains(name) { open.append(name) }
    }
    text += rest
    isBalanced = isBalanced && open.isEmpty
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("\u{A0}", " "),
      ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        value = String(rest.dropFirst(2).prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 3)
      }
      attributes[name] = value
      if name.isEmpty { break }
      rest = rest.drop(while: \.isWhitespace)
    }
    return attributes
  }

  func all(_ name: String) -> [[String: String]] {
    tags.filter { $0.name == name }.map(\.attributes)
  }

  var buttons: [String] {
    all("input").filter { $0["type"] == "submit" }.compactMap { $0["value"] }
  }

  /// Fields without a label of their own, and labels without a field.
  var unlabelled: [String] {
    let fields =
      all("input").filter { !["hidden", "submit"].contains($0["type"]) } + all("textarea")
    let ids = fields.map { $0["id"] ?? "?" }
    let labels = all("label").compactMap { $0["for"] }
    return Set(ids).symmetricDifference(labels).sorted() + (Set(ids).count < ids.count ? ids : [])
  }
}
