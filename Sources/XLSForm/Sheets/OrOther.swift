/// `or_other` adds a last answer to the list, and a question that asks which one.
enum OrOther {
  static let choiceName = "other"

  static func add(to list: inout ChoiceList, _ languages: FormLanguages) {
    guard list.item(named: choiceName) == nil else { return }
    list.append(ChoiceItem(name: choiceName, label: words(languages, \.choice)))
  }

  static func question(after select: FormElement, _ languages: FormLanguages) -> FormElement {
    var question = FormElement(name: select.name + "_other", type: .text)
    question.row = select.row
    question.words[.label] = words(languages, \.question)
    question.words[.purpose] = select.words[.purpose]
    question.words[.retention] = select.words[.retention]
    question.sensitivity = select.sensitivity
    question.classCell = select.classCell
    question.isKept = select.isKept
    question.cells[.relevant] = "selected(../\(select.name), '\(choiceName)')"
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
        let words = byCode[code] ?? byName[code] ?? english
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

  /// People also head their columns with the whole name of the language.
  private static let byName = [
    "français": byCode["fr"], "francais": byCode["fr"], "french": byCode["fr"],
    "english": byCode["en"], "español": byCode["es"], "spanish": byCode["es"],
    "العربية": byCode["ar"], "arabic": byCode["ar"],
  ].compactMapValues(\.self)
}
