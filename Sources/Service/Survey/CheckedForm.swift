import API
import Foundation
import XLSForm

/// A form that the engine takes, in the languages in which it is to be asked: checked here again, whatever
/// the device that sends it has said.
struct CheckedForm: Sendable {
  let markdown: String
  let form: Form
  /// Codes of languages, in the order of the form where none were asked for.
  let languages: [String]

  init(_ markdown: String, languages asked: [String]) throws {
    let reading = Form.read(markdown: markdown)
    guard let form = reading.form else {
      let sentences = reading.problems.prefix(5).map { "- \($0.sentence)" }
      throw Problem(
        .ruleBroken,
        title: (["Le formulaire ne se lit pas\u{A0}:"] + sentences).joined(separator: "\n"),
        help: "Le corriger, puis recommencer. Rien n’est enregistré.")
    }
    let known = form.languages.map(Self.code)
    guard let missing = asked.first(where: { Self.code(of: $0, in: form) == nil }) else {
      self.markdown = markdown
      self.form = form
      languages = asked.isEmpty ? known : asked.compactMap { Self.code(of: $0, in: form) }
      return
    }
    throw Problem(
      .ruleBroken, title: "Le formulaire n’est pas en «\u{A0}\(missing)\u{A0}».",
      help: "Ses langues\u{A0}: \(known.joined(separator: ", ")). Rien n’est enregistré.")
  }

  private static func code(of asked: String, in form: Form) -> String? {
    let named = form.language(named: asked).map(code)
    return named ?? form.languages.map(code).first { $0 == asked }
  }

  /// A form whose columns name no language speaks French.
  private static func code(of language: FormLanguage) -> String {
    language.code.isEmpty ? "fr" : language.code
  }
}
