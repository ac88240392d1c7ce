/// What a workbook may hold: a form comes from outside, and is read while others wait.
package enum WorkbookLimit {
  package static let textBytes = 2_000_000
  package static let rowsPerSheet = 10_000
  package static let cellsPerRow = 200
  package static let cellCharacters = 20_000
}

/// Why a workbook cannot be read at all.
package enum WorkbookRefusal: Error, Hashable {
  case textTooLong
  case tooManyRows(sheet: String)
  case tooManyCells(sheet: String, row: Int)
  case cellTooLong(sheet: String, row: Int)
  /// The same heading twice: which of the two tables counts is not ours to guess.
  case sheetTwice(sheet: String, row: Int)

  /// What is wrong and what to do, in French.
  package var message: String {
    switch self {
    case .textTooLong:
      "Le fichier est trop long. Gardez moins de 2 Mo."
    case .tooManyRows(let sheet):
      "La feuille « \(sheet) » a trop de lignes. Gardez-en 10 000 au plus."
    case .tooManyCells(let sheet, let row):
      "Feuille « \(sheet) », ligne \(row) : trop de colonnes. Gardez-en 200 au plus."
    case .cellTooLong(let sheet, let row):
      "Feuille « \(sheet) », ligne \(row) : une case est trop longue."
        + " Gardez 20 000 caractères au plus."
    case .sheetTwice(let sheet, let row):
      "Ligne \(row) : la feuille « \(sheet) » existe déjà. Réunissez les deux tableaux."
    }
  }
}
