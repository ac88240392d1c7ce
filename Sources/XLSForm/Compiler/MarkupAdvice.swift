/// Tags that are taken out of the words of a form, told to its author.
enum MarkupAdvice {
  static func warnings(
    _ elements: [FormElement], _ lists: [String: ChoiceList]
  ) -> [FormFinding] {
    let inSurvey = elements.indices.flatMap { index in
      elements[index].words.entries.flatMap { entry in
        warnings(
          entry.value, entry.column.rawValue, .survey, elements[index].row, elements[index].name)
      }
    }
    let inChoices = lists.keys.sorted().flatMap { name in
      (lists[name]?.items ?? []).filter { $0.row != nil }.flatMap {
        warnings($0.label, "label", .choices, $0.row, name)
      }
    }
    return inSurvey + inChoices
  }

  private static func warnings(
    _ wording: Wording, _ column: String, _ sheet: FormSheet, _ row: Int?, _ name: String
  ) -> [FormFinding] {
    var told: [String] = []
    for text in wording.texts where text.utf8.contains(UInt8(ascii: "<")) {
      told += MarkedReading(text).droppedTags.filter { !told.contains($0) }
    }
    return told.map { tag in
      FormFinding(
        sheet: sheet.rawValue, row: row, column: column, question: name,
        message: "La balise <\(tag)> ne se montre pas. Elle est retirée du texte.")
    }
  }
}
