package import Foundation

/// Files that are on the disk once a function returns.
///
/// A new content is a temporary file, synced, then renamed, and then the folder is synced, without
/// which the name itself may be lost; Foundation's `.atomic` leaves that out.
package enum DurableFile {
  /// Who may read a file that is made.
  package enum Reader: Sendable {
    case owner
    /// Whoever the umask lets: what a person asked for is hers to share.
    case usual

    fileprivate var fileMode: mode_t { self == .owner ? 0o600 : 0o666 }
    fileprivate var folderMode: mode_t { self == .owner ? 0o700 : 0o777 }
  }

  /// - Parameter isSynced: false for what can be asked for again: whole or not at all for whoever reads it,
  ///   but perhaps lost in a power cut.
  package static func replace(
    _ path: String, with bytes: Data, readableBy reader: Reader = .owner, isSynced: Bool = true
  ) throws(FileError) {
    let parent = (path as NSString).deletingLastPathComponent
    let folder = parent.isEmpty ? "." : parent
    try makeFolder(folder, reader)
    let temporary = "\(path).\(UUID().uuidString.prefix(8)).tmp"
    do throws(FileError) {
      let file = try Descriptor.open(
        temporary, O_WRONLY | O_CREAT | O_EXCL, mode: reader.fileMode)
      try file.write(bytes)
      if isSynced { try file.sync() }
      guard rename(temporary, path) == 0 else { throw FileError(path) }
      if isSynced { try syncFolder(folder) }
    } catch {
      unlink(temporary)
      // The error names the file that was asked for, not the temporary one.
      throw FileError(path, error.number)
    }
  }

  /// Returns nil when there is no such file.
  package static func contents(_ path: String) throws(FileError) -> Data? {
    do throws(FileError) {
      return try Descriptor.open(path, O_RDONLY).readAll()
    } catch  where error.number == ENOENT {
      return nil
    }
  }

  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path) }
    let folder = (path as NSString).deletingLastPathComponent
    if access(folder, F_OK) == 0 { try syncFolder(folder) }
  }

  /// Moves a file out of the way, to a name that nothing else has, for someone to look at.
  static func setAside(_ path: String) throws(FileError) -> String {
    let name = "\(path).mis-de-cote-\(UUID().uuidString.prefix(8))"
    guard rename(path, name) == 0 else { throw FileError(path) }
    try syncFolder((path as NSString).deletingLastPathComponent)
    return name
  }

  static func makeFolder(_ path: String, _ reader: Reader = .owner) throws(FileError) {
    guard mkdir(path, reader.folderMode) != 0, errno != EEXIST else { return }
    let parent = (path as NSString).deletingLastPathComponent
    guard errno == ENOENT, path != "/", !parent.isEmpty else { throw FileError(path) }
    try makeFolder(parent, reader)
    guard mkdir(path, reader.folderMode) == 0 || errno == EEXIST else { throw FileError(path) }
    try syncFolder(parent)
  }

  static func syncFolder(_ path: String) throws(FileError) {
    try Descriptor.open(path, O_RDONLY | O_DIRECTORY).sync()
  }
}
