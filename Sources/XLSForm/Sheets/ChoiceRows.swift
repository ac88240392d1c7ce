import Workbook
import Writing

/// The choices sheet, by list.
struct ChoiceRows {
  /// No author lists more by hand, and a longer one takes long on the devices of those who answer.
  static let limit = 50_000

  private(set) var lists: [String: ChoiceList] = [:]

  init(_ table: SheetTable?, settings: FormSettings, _ findings: inout Findings) {
    guard let table else { return }
    for row in table.rows {
      let list = table.text(row, "list_name")
      let name = table.text(row, "name")
      // People leave rows of notes between two lists.
      if list.isEmpty, name.isEmpty { continue }
      func add(_ column: String, _ message: String) {
        findings.problems.append(table.problem(row, column, list, message))
      }
      if list.isEmpty { add("list_name", "Le nom de la liste manque. Écrivez-le.") }
      if let message = ElementName.complaint(aboutChoice: name) { add("name", message) }
      if !settings.allowsChoiceDuplicates, lists[list]?.item(named: name) != nil {
        add(
          "name",
          "La réponse « \(name) » est deux fois dans la liste « \(list) »."
            + " Changez un des deux noms.")
      }
      var label = table.words(row, "label")
      let media = table.media(row)
      if label.isEmpty {
        findings.warnings.append(
          table.problem(
            row, "label", list, "Le texte de la réponse manque. Son nom est montré à la place."))
      }
      if label.isEmpty { label = Wording([name]) }
      let item = ChoiceItem(
        name: name, label: label, media: media, columns: Self.columns(table, row),
        row: row.number)
      if let tone = item.toneCell, ChoiceTone(cell: tone) == nil {
        let known = ChoiceTone.allCases.map(\.rawValue).joined(separator: ", ")
        findings.warnings.append(
          table.problem(
            row, "tone", list,
            "« \(tone) » n’est pas un ton. Écrivez \(known), ou laissez la case vide."))
      }
      if let exclusive = item.exclusiveCell, BooleanCell(exclusive) == .condition {
        findings.warnings.append(
          table.problem(
            row, "exclusive", list,
            "« \(exclusive) » ne se comprend pas ici. Écrivez yes, ou laissez la case vide."))
      }
      lists[list, default: ChoiceList(name: list)].append(item)
    }
    for list in lists.values.sorted(by: { $0.name < $1.name }) where list.items.count > Self.limit {
      findings.problems.append(
        FormFinding(
          sheet: table.sheet.rawValue, question: list.name, message: Self.tooLong)
      )
    }
  }

  static let tooLong = "Cette liste a plus de 50\u{A0}000 réponses. Gardez-en moins."

  private static func columns(_ table: SheetTable, _ row: SheetRow) -> [String: String] {
    var columns: [String: String] = [:]
    for (name, place) in table.extraColumns where !row[place].trimmed.isEmpty {
      columns[name] = row[place].trimmed
    }
    return columns
  }
}
