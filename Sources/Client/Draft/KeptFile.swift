import Foundation

/// What the service told, sealed whole on this computer, so that what was opened once opens without a network.
struct KeptFile {
  let path: String
  let key: DraftKey

  /// Nobody waits for the disk: what a power cut tears is no record, and the service is asked again.
  func write(_ record: some Encodable) throws(DraftError) {
    guard let bytes = try? JalonClient.encoded(record), bytes.count <= DraftSeal.recordLimitBytes
    else { return }
    let seal = DraftSeal(key: key)
    try asDraft { () throws(FileError) in
      try DurableFile.replace(path, with: seal.header + seal.sealed(bytes, at: 0), isSynced: false)
    }
  }

  /// Nil too for what another key sealed: the service is asked again, and it is written anew.
  func read() -> Data? {
    guard let bytes = (try? DurableFile.contents(path)) ?? nil,
      let seal = (try? DraftSeal.reading(bytes.prefix(DraftSeal.headerSize), key: key)) ?? nil,
      case .records(let records, isTorn: false) = seal.opened(bytes), records.count == 1
    else { return nil }
    return records[0]
  }

  /// Those of a folder whose name ends so, in the order of their names.
  static func all(in folder: String, ending suffix: String, key: DraftKey) -> [KeptFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
      .map { KeptFile(path: "\(folder)/\($0)", key: key) }
  }
}
