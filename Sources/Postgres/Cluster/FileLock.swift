import Glibc

/// A lock on a folder, held as long as this object lives. The kernel releases it however the
/// process dies.
final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Throws when another process holds the lock.
  static func take(_ path: String, guarding folder: String) throws(ClusterError) -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .folder(folder, errno: errno)
    }
    let lock = FileLock(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse(folder: folder) }
    return lock
  }

  /// Unlocks explicitly, because closing the descriptor would not release the lock while a process
  /// being forked still holds a copy.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  deinit {
    close(descriptor)
  }
}
