import Foundation
import Workbook

/// A table of numbers with a heading over each column.
struct HeadedTable {
  let headings: [String]
  let rows: [SheetRow]
  private let headingNumber: Int

  init(_ sheet: Sheet) throws {
    guard let first = sheet.rows.first, sheet.rows.count > 1 else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier n’a pas de lignes.",
        "Écrire les titres sur la première, les données dessous.")
    }
    headings = first.cells.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    guard headings.contains(where: { !$0.isEmpty && DecimalNumber(argument: $0) == nil }) else {
      throw Failure(
        .refused, "fichier_refuse", "La première ligne n’a que des nombres.",
        "Écrire les titres au-dessus.")
    }
    headingNumber = first.number
    rows = Array(sheet.rows.dropFirst())
    for row in rows where row.cells.count > headings.count {
      throw Failure(
        .refused, "fichier_refuse", "La ligne \(row.number) a plus de cases que de titres.",
        "Vérifier les séparateurs de cette ligne.")
    }
  }

  /// The cells of the first column with one of these headings; nil if there is none.
  func numbers(_ names: String...) throws -> [Double?]? {
    guard let column = column(names) else { return nil }
    return try rows.map { try $0.number(column) }
  }

  func wholeNumbers(_ names: String...) throws -> [Int?]? {
    guard let column = column(names) else { return nil }
    return try rows.map { try $0.wholeNumber(column) }
  }

  /// Trimmed; nil if there is no such column.
  func texts(_ names: String...) -> [String]? {
    guard let column = column(names) else { return nil }
    return rows.map { $0[column].trimmingCharacters(in: .whitespaces) }
  }

  /// The values of all rows in the file, with nil for those that are empty, which `rows` leaves out.
  func withEmptyRows<Value>(_ values: [Value?]) -> [Value?] {
    var former = headingNumber
    return zip(rows, values).flatMap { row, value -> [Value?] in
      let empty = row.number - former - 1
      former = row.number
      return Array(repeating: nil, count: empty) + [value]
    }
  }

  private func column(_ names: [String]) -> Int? {
    names.lazy.compactMap { headings.firstIndex(of: $0) }.first
  }
}

extension SheetRow {
  /// Nil if the cell is empty or says that the value is missing.
  func number(_ column: Int) throws -> Double? {
    let text = self[column].trimmingCharacters(in: .whitespaces)
    if SheetRow.missing.contains(text.lowercased()) { return nil }
    guard let number = DecimalNumber(argument: text) else {
      throw refusal(column, "n’est pas un nombre")
    }
    return number.value
  }

  func wholeNumber(_ column: Int) throws -> Int? {
    guard let number = try number(column) else { return nil }
    guard let whole = Int(exactly: number) else {
      throw refusal(column, "n’est pas un nombre entier")
    }
    return whole
  }

  private func refusal(_ column: Int, _ fault: String) -> Failure {
    Failure(
      .refused, "fichier_refuse",
      "«\u{A0}\(self[column])\u{A0}», ligne \(number), colonne \(column + 1), \(fault).",
      "Le corriger, ou laisser la case vide si la valeur manque.")
  }

  private static let missing: Set<String> = ["", "na", "nd", "nc", "n.c."]
}
