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
      throw Failure(unreadable: path, refusal.message)
    }
  }

  var reading: FormReading {
    get throws {
      switch content {
      case .tables(let workbook):
        let cells = workbook.sheets.flatMap { $0.rows.flatMap(\.cells) }
        // `pulldata('villes', …)` names a table without its ending.
        let calls = cells.filter { cell in
          ["pulldata", "instance", "search"].contains { cell.contains($0) }
        }
        // What older tools make of the sheet of external choices.
        let itemsets: Set = ["itemsets.csv"]
        return Form.read(
          workbook,
          files: try lists(FormFile.words(cells).union(itemsets), orStems: FormFile.words(calls)))
      case .xForm(let bytes):
        return Form.read(
          xForm: bytes, files: try lists(FormFile.externalNames(in: bytes), orStems: []))
      }
    }
  }

  private static func content(of path: String) throws -> Content {
    if isFolder(path) {
      return .tables(inOrder(try Workbook(csvFolder: try csvTexts(in: path))))
    }
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

  /// A folder has its files by name; an author wants the survey first.
  private static func inOrder(_ workbook: Workbook) -> Workbook {
    let usual = ["survey", "choices", "settings"]
    let known = usual.compactMap(workbook.sheet)
    return Workbook(sheets: known + workbook.sheets.filter { !known.contains($0) })
  }

  /// What cells may name: words with the letters of file names.
  private static func words(_ cells: [String]) -> Set<String> {
    Set(
      cells.flatMap {
        $0.split { !$0.isLetter && !$0.isNumber && !"._-".contains($0) }.map(String.init)
      })
  }

  /// `villes.csv` for each `src="jr://file-csv/villes.csv"` of an XForm.
  private static func externalNames(in xForm: [UInt8]) -> Set<String> {
    Set(
      String(decoding: xForm, as: UTF8.self).split { "\"'".contains($0) }
        .filter { $0.hasPrefix("jr://file") }
        .compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  /// The lists beside the form, in CSV or in XML, that it names.
  private func lists(
    _ named: Set<String>, orStems stems: Set<String>
  ) throws -> [String: Workbook] {
    let folder = FormFile.isFolder(path) ? path : (path as NSString).deletingLastPathComponent
    var lists: [String: Workbook] = [:]
    for name in try FormFile.names(in: folder.isEmpty ? "." : folder) {
      let stem = (name as NSString).deletingPathExtension
      guard named.contains(name) || name.hasSuffix(".csv") && stems.contains(stem) else { continue }
      let file = folder.isEmpty ? name : "\(folder)/\(name)"
      do {
        lists[name] = try FormFile.list(file, named: stem)
      } catch {
        // A word that is the name of a file by chance is no reason to refuse the form.
        if named.contains(name) { throw error }
      }
    }
    return lists
  }

  private static func list(_ file: String, named stem: String) throws -> Workbook? {
    do {
      switch (file as NSString).pathExtension {
      case "csv": return try Workbook(csv: try String(textFile: try bytes(of: file)), name: stem)
      case "xml": return try Workbook(itemsXML: try bytes(of: file), name: stem)
      default: return nil
      }
    } catch let refusal as WorkbookRefusal {
      throw Failure(unreadable: file, refusal.message)
    } catch let refusal as XMLRefusal {
      throw Failure(unreadable: file, refusal.message)
    }
  }

  /// Without the mark that some editors put at its beginning.
  static func text(of path: String) throws -> String {
    do {
      return try String(textFile: try bytes(of: path))
    } catch let refusal as WorkbookRefusal {
      throw Failure(unreadable: path, refusal.message)
    }
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
    do {
      if let data = try DurableFile.contents(path) { return [UInt8](data) }
    } catch {
      throw Failure(unreadable: path, "Ce fichier ne se lit pas\u{A0}: \(error.cause).")
    }
    throw Failure(
      .notFound, "introuvable", "Il n’y a pas de fichier «\u{A0}\(path)\u{A0}».",
      "Vérifier son nom et son dossier.")
  }
}

extension Failure {
  init(unreadable path: String, _ message: String) {
    self.init(
      .refused, "fichier_illisible", "\(path)\u{A0}: \(message)",
      "Corriger le fichier, puis recommencer.")
  }
}
