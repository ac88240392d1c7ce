import Writing

/// Choices that go with no other answer: « aucun », « je n’ai pas participé ». The column `exclusive` of the
/// choices says which, and the rule of each question that offers one follows from it: whoever asks, on line, on a
/// page or on paper, keeps it.
enum ExclusiveChoices {
  /// The questions with that rule, beside what their author asks for.
  static func excluded(
    in elements: [FormElement], _ lists: [String: ChoiceList], _ languages: FormLanguages
  ) -> [FormElement] {
    elements.map { element in
      guard case .selectMultiple = element.type, let list = element.type.list.flatMap({ lists[$0] })
      else { return element }
      let alone = list.offered.filter(\.isExclusive)
      return alone.isEmpty ? element : excluded(element, alone, languages)
    }
  }

  private static func excluded(
    _ element: FormElement, _ alone: [ChoiceItem], _ languages: FormLanguages
  ) -> FormElement {
    var element = element
    let rule = rule(alone)
    if let own = element.cells[.constraint] {
      // A form that was converted bears it already.
      if !own.contains(rule) { element.cells[.constraint] = "(\(own)) and (\(rule))" }
    } else {
      element.cells[.constraint] = rule
      // Her own words come first; of a rule of hers they would say something else.
      if element.words[.constraintMessage] == nil {
        element.words[.constraintMessage] = message(alone, languages)
      }
    }
    return element
  }

  private static func rule(_ alone: [ChoiceItem]) -> String {
    let chosen = alone.map { item in
      let quote = item.name.contains("'") ? "\"" : "'"
      return "selected(., \(quote)\(item.name)\(quote))"
    }
    return "count-selected(.) <= 1 or not(\(chosen.joined(separator: " or ")))"
  }

  private static func message(_ alone: [ChoiceItem], _ languages: FormLanguages) -> Wording {
    let main = languages.all.firstIndex(of: languages.main) ?? 0
    return Wording(
      languages.all.indices.map { index in
        let language = languages.all[index]
        // A column without a language is most often in French here.
        let code = language == .untagged ? "fr" : language.primaryCode
        let words = byCode[code] ?? english
        let sentences = alone.map {
          words.alone.replacing("{1}", with: $0.label.text(index, default: main))
        }
        return (sentences + [words.remedy]).joined(separator: " ")
      })
  }

  private struct Words {
    var alone: String
    var remedy: String
  }

  private static let english = Words(
    alone: "The answer “{1}” goes alone.", remedy: "Take it out, or take out the others.")

  private static let byCode = [
    "fr": Words(
      alone: "La réponse «\u{A0}{1}\u{A0}» va seule.", remedy: "Retirez-la, ou retirez les autres."),
    "en": english,
    "ar": Words(
      alone: "الجواب «{1}» يكون وحده.", remedy: "احذفوه أو احذفوا الأجوبة الأخرى."),
    "es": Words(
      alone: "La respuesta «{1}» va sola.", remedy: "Quítela, o quite las otras."),
    "uk": Words(
      alone: "Відповідь «{1}» дають окремо.", remedy: "Приберіть її або приберіть інші."),
  ]
}
