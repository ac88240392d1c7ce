import Client
import Foundation
import Workbook
import XLSForm

/// A form as it stands on the disk, with the lists that it names beside it.
struct FormFile {
  enum Content {
    case tables(Workbook)
    case xForm([UInt8])
  }

  let path: String
  let content: Content

  init(_ path: String) throws {
    self.path = path
    do {
      content = try FormFile.content(of: path)
    } catch let refusal as WorkbookRefusal {
      throw Failure(
        .refused, "fichier_illisible", "\(path)\u{A0}: \(refusal.message)",
        "Corriger le fichier, puis recommencer.")
    }
  }

  var reading: FormReading {
    get throws {
      switch content {
      case .tables(let workbook): Form.read(workbook, files: try lists(of: workbook))
      case .xForm(let bytes): Form.read(xForm: bytes)
      }
    }
  }

  private static func content(of path: String) throws -> Content {
    if isFolder(path) { return .tables(try Workbook(csvFolder: try csvTexts(in: path))) }
    let bytes = try bytes(of: path)
    switch (path as NSString).pathExtension.lowercased() {
    case "xml": return .xForm(bytes)
    case "md", "txt": return .tables(try Workbook(markdown: try String(textFile: bytes)))
    case "csv":
      let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
      return .tables(try Workbook(csv: try String(textFile: bytes), name: name))
    default: return .tables(try Workbook(xlsx: bytes))
    }
  }

  /// CSV files that a cell of the form names, in the folder of the form.
  private func lists(of workbook: Workbook) throws -> [String: Workbook] {
    let words = Set(
      workbook.sheets.flatMap { $0.rows.flatMap(\.cells) }.flatMap {
        $0.split { !$0.isLetter && !$0.isNumber && !"._-".contains($0) }.map(String.init)
      })
    let folder = FormFile.isFolder(path) ? path : (path as NSString).deletingLastPathComponent
    let names = try FormFile.names(in: folder.isEmpty ? "." : folder).filter { name in
      name.hasSuffix(".csv") && (words.contains(name) || words.contains(String(name.dropLast(4))))
    }
    var lists: [String: Workbook] = [:]
    for name in names {
      let text = try String(
        textFile: try FormFile.bytes(of: folder.isEmpty ? name : "\(folder)/\(name)"))
      lists[name] = try Workbook(csv: text, name: String(name.dropLast(4)))
    }
    return lists
  }

  private static func csvTexts(in folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try names(in: folder) where name.lowercased().hasSuffix(".csv") {
      texts[name] = try String(textFile: try bytes(of: "\(folder)/\(name)"))
    }
    return texts
  }

  private static func names(in folder: String) throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// More is no form, and would only take memory before it is refused.
  private static let byteLimit = 25_000_000

  static func bytes(of path: String) throws -> [UInt8] {
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int ?? 0
    guard size <= byteLimit else {
      throw Failure(
        .refused, "fichier_trop_grand", "\(path) est trop grand.", "Garder moins de 25 Mo.")
    }
    guard let data = try DurableFile.contents(path) else {
      throw Failure(
        .notFound, "introuvable", "Il n’y a pas de fichier «\u{A0}\(path)\u{A0}».",
        "Vérifier son nom et son dossier.")
    }
    return [UInt8](data)
  }
}
