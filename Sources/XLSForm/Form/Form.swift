/// A questionnaire in all its languages, checked and compiled: what is in it can be asked as it
/// stands.
package struct Form: Sendable, Hashable {
  package var id: String
  package var version: String
  /// How long answering takes, where the author says so.
  package var durationMinutes: Int?
  package var languages: [FormLanguage]
  package var defaultLanguage: FormLanguage
  /// What its author should know although the form can be used.
  package var warnings: [FormFinding]
  /// In order; the first one is the root.
  package var elements: [FormElement]
  package var lists: [String: ChoiceList]
  var settings: FormSettings
  var plan: ComputationPlan
  /// Lists that expressions look into.
  var secondary: SecondaryLists
  /// By key, where an XForm begins with several instances of a repeat: what its nodes hold.
  var beginning: [String: String] = [:]

  package func title(in language: FormLanguage? = nil) -> String {
    text(settings.title, in: language)
  }

  /// What the answers are for, as sentences for those who answer.
  package func purpose(in language: FormLanguage? = nil) -> String {
    text(settings.purpose, in: language)
  }

  /// How long they are kept.
  package func retention(in language: FormLanguage? = nil) -> String {
    text(settings.retention, in: language)
  }

  /// As people ask for it: `fr`, `français`, `français (fr)`.
  package func language(named request: String) -> FormLanguage? {
    languages.first { $0.answers(to: request) }
  }

  func text(_ wording: Wording, in language: FormLanguage?) -> String {
    wording.text(index(of: language), default: defaultIndex)
  }

  func index(of language: FormLanguage?) -> Int {
    language.flatMap { languages.firstIndex(of: $0) } ?? defaultIndex
  }

  var defaultIndex: Int {
    languages.firstIndex(of: defaultLanguage) ?? 0
  }
}
