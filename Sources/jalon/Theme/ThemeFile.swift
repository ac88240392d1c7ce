import API
import Foundation
import Monitoring
import Workbook
import Writing

/// The themes of a question in a file: a CSV table or a JSON list.
struct ThemeFile {
  let themes: [Theme]

  init(_ path: String) throws {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      throw Failure(
        .notFound, "fichier_introuvable", "Le fichier \(path) ne se lit pas.",
        "Vérifier son nom et ses droits.")
    }
    themes =
      path.lowercased().hasSuffix(".json")
      ? try Self.json(bytes, path) : try Self.table(bytes, path)
  }

  private static func json(_ bytes: Data, _ path: String) throws -> [Theme] {
    do {
      return try AuthoredJSON.decode([ThemeFields].self, from: bytes).map(\.theme)
    } catch let faults as AuthoredFaults where !faults.unknown.isEmpty {
      throw unreadable(path, faults.unknownSentences.joined(separator: "\n"))
    } catch {
      throw unreadable(
        path, "Une liste de {\"code\", \"nom\", \"definition\", \"exemple\"} est attendue.")
    }
  }

  private static func table(_ bytes: Data, _ path: String) throws -> [Theme] {
    let workbook = try Workbook(csv: try String(textFile: Array(bytes)), name: path)
    let rows = workbook.sheets.flatMap(\.rows).map { row in
      row.cells.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
    let header = (rows.first ?? []).map { $0.lowercased() }
    let columns = ["code", "nom", "definition"].map { header.firstIndex(of: $0) }
    guard let code = columns[0], let label = columns[1], let definition = columns[2] else {
      throw unreadable(path, "En-tête attendu\u{A0}: code;nom;definition;exemple")
    }
    let names = ["code", "nom", "definition", "exemple"]
    let unknown = header.filter { !$0.isEmpty && !names.contains($0) }
    guard unknown.isEmpty else {
      let named = unknown.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
      throw unreadable(
        path,
        "Colonne sans usage\u{A0}: \(named). L’ôter, ou la nommer\u{A0}: code, nom, definition, exemple."
      )
    }
    let example = header.firstIndex(of: "exemple")
    return rows.dropFirst().filter { $0.contains { !$0.isEmpty } }.map { row in
      let cell = { (place: Int) in place < row.count ? row[place] : "" }
      let told = example.map(cell) ?? ""
      return Theme(
        code: cell(code), label: cell(label), definition: cell(definition),
        example: told.isEmpty ? nil : told)
    }
  }

  private static func unreadable(_ path: String, _ help: String) -> Failure {
    Failure(
      .refused, "grille_illisible", "Le fichier \(path) n’est pas une grille de thèmes.", help)
  }
}
