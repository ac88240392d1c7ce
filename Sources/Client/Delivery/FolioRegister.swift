import Foundation

/// The paper sheets that were sent from this device, so that none is sent twice. Numbers of sheets only.
package struct FolioRegister {
  /// One printed sheet of a form.
  package struct Sheet: Sendable, Hashable {
    /// The form and its version, `participation 2`.
    package var model: String
    package var folio: String

    package init(model: String, folio: String) {
      self.model = model
      self.folio = folio
    }
  }

  private let path: String

  package init(_ folder: StateFolder) { path = "\(folder.path)/folios" }

  package func contains(_ sheet: Sheet) throws(StateError) -> Bool {
    try sheets().contains(sheet)
  }

  package func add(_ sheet: Sheet) throws(StateError) {
    let all = try sheets() + [sheet]
    guard let bytes = try? JalonClient.encoded(FolioRegisterRecord(all)) else {
      preconditionFailure("a register is text throughout")
    }
    try asState { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
  }

  private func sheets() throws(StateError) -> [Sheet] {
    guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) })
    else { return [] }
    guard let format = FormatHeader.number(of: bytes) else {
      return FolioRegister.firstFormat(bytes)
    }
    guard format == FolioRegisterRecord.format,
      let record = try? JSONDecoder().decode(FolioRegisterRecord.self, from: bytes)
    else { throw .unknownFormat(path: path, format: format) }
    return record.sheets
  }

  /// Format 1, which bore no number: a line a sheet, its folio last.
  private static func firstFormat(_ bytes: Data) -> [Sheet] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.last.map {
        Sheet(model: words.dropLast().joined(separator: " "), folio: String($0))
      }
    }
  }
}

/// The content of the register, in format 2.
private struct FolioRegisterRecord: Codable {
  static let format = 2

  private struct Sheet: Codable {
    var modele: String
    var folio: String
  }

  private let format: Int
  private let feuilles: [Sheet]

  init(_ sheets: [FolioRegister.Sheet]) {
    format = Self.format
    feuilles = sheets.map { Sheet(modele: $0.model, folio: $0.folio) }
  }

  var sheets: [FolioRegister.Sheet] {
    feuilles.map { FolioRegister.Sheet(model: $0.modele, folio: $0.folio) }
  }
}
