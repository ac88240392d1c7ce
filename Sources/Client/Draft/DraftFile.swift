import Foundation

/// An append-only file of authenticated records. A record is on the disk once `append` returns.
final class DraftFile {
  private(set) var records: [Data] = []

  let path: String
  private(set) var key: DraftKey
  private let lock: Descriptor
  private var seal: DraftSeal
  /// The disk may not hold what was meant, after a torn or failed write: the next record writes the
  /// whole file anew, under a new file key, so that no nonce serves twice.
  private var needsRewrite = true

  private init(_ path: String, key: DraftKey, lock: consuming Descriptor) {
    self.path = path
    self.key = key
    self.lock = lock
    seal = DraftSeal(key: key)
  }

  /// Opens the draft, or prepares a new one that is made with its first record.
  static func open(_ path: String, key: DraftKey) throws(DraftError) -> DraftFile {
    let file = DraftFile(path, key: key, lock: try DraftLock.take(path))
    try file.read()
    return file
  }

  private func read() throws(DraftError) {
    guard let bytes = try asDraft({ () throws(FileError) in try DurableFile.contents(path) })
    else { return }
    guard let found = try DraftSeal.reading(bytes.prefix(DraftSeal.headerSize), key: key),
      case .records(let records, let isTorn) = found.opened(bytes)
    else { throw .damaged(keptAt: try setAside()) }
    self.records = records
    seal = found
    needsRewrite = isTorn
  }

  /// Gives the file another name, under which it stays as it is. What it knew of the service's copy goes first: that
  /// copy is then as another computer's, and is taken up where there is one.
  func setAside() throws(DraftError) -> String {
    try DraftCopyMark(besides: path).remove()
    let name = try asDraft { () throws(FileError) in try DurableFile.setAside(path) }
    records = []
    needsRewrite = true
    return name
  }

  /// Looking into a quarter without a draft leaves no trace.
  deinit {
    if records.isEmpty { unlink(DraftLock.path(of: path)) }
  }

  func append(_ record: Data) throws(DraftError) {
    if needsRewrite { return try rewrite(records + [record]) }
    needsRewrite = true
    try asDraft { () throws(FileError) in
      let file = try Descriptor.open(path, O_WRONLY | O_APPEND)
      try file.write(seal.sealed(record, at: records.count))
      try file.sync()
    }
    needsRewrite = false
    records.append(record)
  }

  /// Replaces all records at once: the file is the former or the new one, never half of each.
  func rewrite(_ records: [Data]) throws(DraftError) {
    let fresh = DraftSeal(key: key)
    let bytes = records.enumerated().reduce(into: fresh.header) { bytes, record in
      bytes += fresh.sealed(record.element, at: record.offset)
    }
    try asDraft { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
    seal = fresh
    self.records = records
    needsRewrite = false
  }

  /// The same records, under another key from now on.
  func rewrite(under key: DraftKey) throws(DraftError) {
    self.key = key
    try rewrite(records)
  }

  func drop() throws(DraftError) {
    try asDraft { () throws(FileError) in
      try DurableFile.remove(path)
      try DurableFile.remove(DraftLock.path(of: path))
    }
    records = []
    needsRewrite = true
  }
}
