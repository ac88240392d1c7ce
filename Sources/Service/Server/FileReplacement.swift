package import Foundation
import Glibc

extension Data {
  /// Replaces a file in one step and returns once it is on the disk: it is never seen half written.
  package func replace(_ file: URL, mode: mode_t = 0o644) throws {
    let temporary = file.path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.unwritable(file) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: self)
      try handle.synchronize()
    } catch {
      unlink(temporary)
      throw Self.unwritable(file)
    }
    guard rename(temporary, file.path) == 0 else { throw Self.unwritable(file) }
  }

  private static func unwritable(_ file: URL) -> CocoaError {
    CocoaError(.fileWriteUnknown, userInfo: ["NSFilePath": file.path])
  }
}
