import Foundation
import Glibc
import Postgres
import Synchronization

/// Where this process and the programs that it starts put what they need for a moment: a folder in
/// the data folder, so that a killed process leaves nothing elsewhere and the next start finds it.
enum TemporaryFolder {
  private static let used = Mutex<URL?>(nil)

  static func use(in data: URL) throws {
    let folder = data.appending(path: "tmp")
    remove(folder)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    setenv("TMPDIR", folder.path, 1)
    used.withLock { $0 = folder }
    _ = Interruption.add { remove(folder) }
  }

  /// At the end of the program.
  static func leave() {
    if let folder = used.withLock({ $0 }) { remove(folder) }
  }

  private static func remove(_ folder: URL) {
    for process in ProcessTable.processes(in: folder.path) { kill(process, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }
}
