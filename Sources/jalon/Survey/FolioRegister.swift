import Client
import Foundation

/// Which sheets were sent from this device: one is never sent twice. Numbers of sheets only.
struct FolioRegister {
  private let path: String

  init(_ folder: StateFolder) {
    path = "\(folder.path)/folios"
  }

  func isNew(_ sheet: PaperSheet) throws -> Bool {
    !(try lines()).contains(line(sheet))
  }

  func add(_ sheet: PaperSheet) throws {
    let all = try lines() + [line(sheet)]
    try DurableFile.replace(path, with: Data(all.joined(separator: "\n").utf8))
  }

  private func lines() throws -> [String] {
    let data = try DurableFile.contents(path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func line(_ sheet: PaperSheet) -> String { "\(sheet.model) \(sheet.folio)" }
}
