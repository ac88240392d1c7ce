import Foundation
import Workbook

/// What a command reads: a file, or the standard input under the name `-`. Its first
/// character tells JSON from a table.
enum MeasureFile {
  case json(Data)
  case table(Sheet)

  static func read(_ path: String) throws -> MeasureFile {
    let bytes = try MeasureFile.bytes(path)
    let content = bytes.drop { blanks.contains($0) }
    if let first = content.first, openings.contains(first) { return .json(Data(content)) }
    do {
      // A single column has no separator, and its commas are decimal.
      let workbook = try Workbook(
        csv: try String(textFile: bytes), name: "tableau", separatorWhenNone: ";")
      return .table(workbook.sheets.first ?? Sheet(name: "tableau"))
    } catch {
      throw Failure(
        .refused, "fichier_illisible", error.message, "Corriger le fichier, puis recommencer.")
    }
  }

  /// Reads what can only be a table; `help` says what else there is for JSON.
  static func readTable(_ path: String, otherwise help: String) throws -> HeadedTable {
    guard case .table(let sheet) = try read(path) else {
      throw Failure(.refused, "fichier_refuse", "Le fichier n’est pas un tableau.", help)
    }
    return try HeadedTable(sheet)
  }

  /// `-` is the standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    path == "-"
      ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try FormFile.bytes(of: path)
  }

  static let blanks = Set(" \t\r\n\u{FEFF}".utf8)
  private static let openings = Set("[{".utf8)
}

extension Data {
  /// Names the command whose help says what is expected.
  func decoded<Value: Decodable>(_ type: Value.Type, for command: String) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: self)
    } catch let error as DecodingError {
      throw Failure(.refused, "fichier_refuse", error.sentence, MeasureFile.help(command))
    }
  }

  /// Whether it is a list rather than an object.
  var isList: Bool { first == UInt8(ascii: "[") }
}

extension MeasureFile {
  static func help(_ command: String) -> String {
    "Voir la forme attendue\u{A0}: jalon mesure \(command) --aide"
  }
}
