import Workbook

/// A square table of counts, as a file gives it.
struct AgreementCounts {
  let rows: [[Int]]

  init(_ file: MeasureFile) throws {
    switch file {
    case .json(let data) where data.isList:
      rows = try data.decoded([WholeNumbers].self, for: "accord").map(\.numbers)
    case .json(let data): rows = try data.decoded(Named.self, for: "accord").table.map(\.numbers)
    case .table(let sheet): rows = try AgreementCounts.rows(of: sheet)
    }
  }

  private struct Named: Decodable {
    var table: [WholeNumbers]
  }

  /// A corner that is no number stands over headings.
  private static func rows(of sheet: Sheet) throws -> [[Int]] {
    let corner = sheet.rows.first?[0] ?? ""
    let hasHeadings = DecimalNumber(argument: corner) == nil
    return try sheet.rows.dropFirst(hasHeadings ? 1 : 0).map { row in
      try row.cells.indices.dropFirst(hasHeadings ? 1 : 0).map { column in
        guard let count = try row.wholeNumber(column) else {
          throw Failure(
            .refused, "fichier_refuse",
            "La case \(column + 1) de la ligne \(row.number) est vide.",
            "Y écrire un nombre de cas, 0 s’il n’y en a pas.")
        }
        return count
      }
    }
  }
}
