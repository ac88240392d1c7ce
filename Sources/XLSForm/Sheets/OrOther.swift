import Foundation

/// `or_other` adds a last answer to the list, and a question that asks which one.
enum OrOther {
  private static let choiceName = "other"

  /// The list with such an answer, and its name. The list is a copy: other questions that offer it ask
  /// for no other answer.
  static func list(from list: ChoiceList, _ languages: FormLanguages) -> (
    ChoiceList, choice: String
  ) {
    if let known = list.items.first(where: isOther) { return (list, known.name) }
    var copy = ChoiceList(name: list.name + "_or_other")
    for item in list.items { copy.append(item) }
    copy.append(ChoiceItem(name: choiceName, label: words(languages, \.choice)))
    return (copy, choiceName)
  }

  /// Whether an author wrote that answer already: `autre`, `other`, `99` « Autre (précisez) ».
  private static func isOther(_ item: ChoiceItem) -> Bool {
    let words = [item.name] + item.label.texts
    return words.contains { known.contains(plain($0)) }
  }

  /// What precedes a bracket, a colon or a comma.
  private static func plain(_ text: String) -> String {
    FormLanguage.folded(String(text.prefix { !"(:,;…/".contains($0) }))
      .trimmingCharacters(in: CharacterSet(charactersIn: "-. "))
  }

  private static let known: Set<String> = Set(
    (byCode.values.map(\.choice) + [
      "other", "others", "autre", "autres", "autre réponse", "autre précisez", "autre préciser",
      "other specify", "otra", "otros", "otras", "outra", "andere", "altra", "інший", "другой",
    ]).map { FormLanguage.folded($0) })

  static func question(
    after select: FormElement, offering choice: String, _ languages: FormLanguages
  ) -> FormElement {
    var question = FormElement(name: select.name + "_other", type: .text)
    question.row = select.row
    question.words[.label] = words(languages, \.question)
    question.words[.purpose] = select.words[.purpose]
    question.words[.retention] = select.words[.retention]
    question.sensitivity = select.sensitivity
    question.classCell = select.classCell
    question.isKept = select.isKept
    question.cells[.relevant] = "selected(../\(select.name), '\(choice)')"
    return question
  }

  private struct Words {
    var choice: String
    var question: String
  }

  private static func words(
    _ languages: FormLanguages, _ part: KeyPath<Words, String>
  ) -> Wording {
    Wording(
      languages.all.map { language in
        // A column without a language is most often in French here.
        let code = language == .untagged ? "fr" : language.primaryCode
        let words = byCode[code] ?? english
        return words[keyPath: part]
      })
  }

  private static let english = Words(choice: "Other", question: "Please say which.")

  private static let byCode = [
    "fr": Words(choice: "Autre", question: "Dites lequel."),
    "en": english,
    "ar": Words(choice: "أخرى", question: "اذكر ذلك من فضلك."),
    "es": Words(choice: "Otro", question: "Diga cuál."),
    "pt": Words(choice: "Outro", question: "Diga qual."),
    "de": Words(choice: "Anderes", question: "Bitte sagen Sie, was."),
    "it": Words(choice: "Altro", question: "Dica quale."),
    "uk": Words(choice: "Інше", question: "Скажіть, що саме."),
    "ru": Words(choice: "Другое", question: "Скажите, что именно."),
    "ro": Words(choice: "Altul", question: "Spuneți care."),
    "tr": Words(choice: "Diğer", question: "Hangisi olduğunu söyleyin."),
    "fa": Words(choice: "دیگر", question: "بگویید کدام."),
    "ps": Words(choice: "بل", question: "ووایاست کوم یو."),
  ]
}
