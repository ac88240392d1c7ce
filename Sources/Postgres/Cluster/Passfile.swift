import Foundation
import Glibc

/// A libpq password file: one line per role, for any host and database, since the sockets are
/// private.
struct Passfile: Sendable {
  let path: String

  /// 256 bits from the system's generator.
  static func newPassword() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  func read() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    var passwords: [String: String] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: ":").map(String.init)
      if fields.count == 5 { passwords[fields[3]] = fields[4] }
    }
    return passwords
  }

  /// Replaces the file atomically, so that a crash leaves either the old file or the new one.
  func write(_ passwords: [String: String]) throws(ClusterError) {
    let lines = passwords.sorted { $0.key < $1.key }.map { "*:*:*:\($0.key):\($0.value)\n" }
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    let bytes = Array(lines.joined().utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
      rename(temporary, path) == 0
    else { throw failure }
  }

  private var failure: ClusterError {
    .folder(path, errno: errno)
  }
}
