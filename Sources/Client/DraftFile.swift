package import Foundation

/// An append-only file of authenticated records. A record is on the disk once `append` returns.
package final class DraftFile {
  package private(set) var records: [Data] = []

  private let path: String
  private let key: DraftKey
  private let lock: Descriptor
  private var seal: DraftSeal
  /// What the disk holds may not be what was meant (torn, or a write failed): the next record writes
  /// the whole file anew, under a new file key, so that no nonce serves twice.
  private var needsRewrite = true

  /// Opens the draft, or prepares a new one that is made with its first record.
  package init(_ path: String, key: DraftKey) throws(DraftError) {
    self.path = path
    self.key = key
    lock = try DraftFile.locked(path)
    seal = DraftSeal(key: key)
    guard let bytes = try asDraft({ () throws(FileError) in try DurableFile.contents(path) })
    else { return }
    guard let found = try DraftSeal(header: bytes.prefix(DraftSeal.headerSize), key: key),
      case .records(let records, let isTorn) = found.opened(bytes)
    else {
      let aside = try asDraft { () throws(FileError) in try DurableFile.setAside(path) }
      throw .damaged(keptAt: aside)
    }
    self.records = records
    seal = found
    needsRewrite = isTorn
  }

  /// Looking into a quarter without a draft leaves no trace.
  deinit {
    if records.isEmpty { unlink(DraftFile.lockPath(path)) }
  }

  package func append(_ record: Data) throws(DraftError) {
    if needsRewrite { return try rewrite(records + [record]) }
    needsRewrite = true
    try asDraft { () throws(FileError) in
      let file = try Descriptor(path, O_WRONLY | O_APPEND)
      try file.write(seal.sealed(record, at: records.count))
      try file.sync()
    }
    needsRewrite = false
    records.append(record)
  }

  /// Puts these records in the place of all: the file is the former or the new one, never half.
  package func rewrite(_ records: [Data]) throws(DraftError) {
    let fresh = DraftSeal(key: key)
    let bytes = records.enumerated().reduce(into: fresh.header) { bytes, record in
      bytes += fresh.sealed(record.element, at: record.offset)
    }
    try asDraft { () throws(FileError) in try DurableFile.replace(path, with: bytes) }
    seal = fresh
    self.records = records
    needsRewrite = false
  }

  package func drop() throws(DraftError) {
    try asDraft { () throws(FileError) in
      try DurableFile.remove(path)
      try DurableFile.remove(DraftFile.lockPath(path))
    }
    records = []
    needsRewrite = true
  }

  private static func lockPath(_ path: String) -> String { path + ".verrou" }

  /// Held on a file of its own: rewriting gives the draft's name to another file.
  private static func locked(_ path: String) throws(DraftError) -> Descriptor {
    let descriptor = try asDraft { () throws(FileError) in
      try DurableFile.makeFolder((path as NSString).deletingLastPathComponent)
      return try Descriptor(lockPath(path), O_RDWR | O_CREAT)
    }
    guard flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 else { throw .inUse }
    return descriptor
  }
}
