import Crypto
import Foundation

/// Where the drafts of answers lie on a device that several people may use.
struct SurveyFolder {
  private let path: String

  init(_ folder: StateFolder) { path = folder.surveys.path }

  func draft(named name: String) -> String { "\(path)/\(name).brouillon" }

  /// The key that a code opens its draft with, and the name of that draft.
  func key(
    of code: String, cost: ScryptCost
  ) throws(DraftError) -> (key: DraftKey, name: String) {
    let salt = try salt()
    guard let key = cost.key(of: code, salt: salt) else {
      preconditionFailure("the cost of scrypt is out of its bounds")
    }
    let name = key.derived(salt: salt, purpose: "jalon draft name").withUnsafeBytes {
      hexadecimal($0.prefix(16))
    }
    return (key, name)
  }

  /// Made once for a machine, so that tables of codes computed elsewhere do not serve here.
  private func salt() throws(DraftError) -> Data {
    try asDraft { () throws(FileError) in
      let file = path + "/sel"
      if let salt = try DurableFile.contents(file), salt.count == 32 { return salt }
      let salt = DraftKey.random().bytes
      try DurableFile.replace(file, with: salt)
      return salt
    }
  }

  /// Removes what nobody has touched for thirty days, drafts that were set aside among them.
  func removeOld() throws(DraftError) {
    let limit = Date().addingTimeInterval(-30 * 24 * 3600)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name != "sel" {
      let file = "\(path)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      guard let touched = attributes?[.modificationDate] as? Date, touched < limit else { continue }
      try asDraft { () throws(FileError) in try DurableFile.remove(file) }
    }
  }
}
