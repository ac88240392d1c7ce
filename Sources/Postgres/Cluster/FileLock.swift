import Glibc

/// A lock on a folder, held as long as this object lives and given up by the kernel when the
/// process dies, however it dies.
final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Refuses a folder that another process has locked.
  static func take(_ path: String, guarding folder: String) throws(ClusterError) -> FileLock {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .folder(folder, errno: errno)
    }
    let lock = FileLock(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .inUse(folder: folder) }
    return lock
  }

  /// Gives it up at once: a process that is just being forked still holds the descriptor, and with
  /// it a lock that is only closed.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  deinit {
    close(descriptor)
  }
}
