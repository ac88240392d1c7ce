import Foundation

/// Keys that a changed password no longer opened when she connected. Drafts under them wait for the
/// password of then.
extension KeyFile {
  /// Their files.
  package var setAside: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("key.json.mis-de-cote-") }.sorted()
      .map { folder.path + "/" + $0 }
  }

  /// Seals again, under the key of today, every draft that the former password opens; a set-aside key goes
  /// once no draft needs it. Returns how many drafts were sealed.
  package func reseal(former: String, under key: DraftKey) throws -> Int {
    var sealed = 0
    for path in setAside {
      guard let bytes = try asState({ () throws(FileError) in try DurableFile.contents(path) }),
        let old = WrappedKeyRecord.reading(bytes)?.key(password: former)
      else { continue }
      sealed += try reseal(from: old, under: key)
      try asState { () throws(FileError) in try DurableFile.remove(path) }
    }
    return sealed
  }

  func reseal(from old: DraftKey, under key: DraftKey) throws -> Int {
    let drafts = folder.path + "/brouillons"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? []
    return try names.count { name in
      guard name.hasSuffix(".brouillon") else { return false }
      return try isResealed("\(drafts)/\(name)", from: old, under: key)
    }
  }

  /// Returns false for a draft under another key, or of nothing.
  private func isResealed(
    _ path: String, from old: DraftKey, under key: DraftKey
  ) throws(DraftError) -> Bool {
    let file: DraftFile
    do throws(DraftError) {
      file = try DraftFile.open(path, key: old)
    } catch {
      guard case .wrongKey = error else { throw error }
      return false
    }
    guard !file.records.isEmpty else { return false }
    try file.rewrite(under: key)
    return true
  }
}
