import Foundation
import Glibc
import Logging

/// Where logs go: to a terminal as sentences, to anything else as JSON lines.
enum OperatorLog {
  private static let largestFileBytes: off_t = 10 << 20

  /// - Parameter data: the data folder, where the JSON lines of terminals' sessions are kept.
  static func begin(level: Logger.Level, data: URL) {
    guard isatty(STDERR_FILENO) == 1 else {
      LoggingSystem.bootstrap {
        JSONLog(label: $0, level: level, output: .standardError)
      }
      return
    }
    let file = data.appending(path: "jalond.jsonl")
    let output = opened(file) ?? .nullDevice
    LoggingSystem.bootstrap {
      TerminalLog(lines: JSONLog(label: $0, level: level, output: output), file: file)
    }
  }

  /// Lines are appended, as a child process may log too; a file that has grown large begins anew.
  private static func opened(_ file: URL) -> FileHandle? {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > largestFileBytes {
      ftruncate(descriptor, 0)
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
