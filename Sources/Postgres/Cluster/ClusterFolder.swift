import Foundation
import Glibc

/// The files of an embedded cluster, and who may read them.
struct ClusterFolder: Sendable {
  let root: String
  let socket: String

  var data: String { root + "/postgres" }
  /// A cluster being initialized, renamed only once it is complete.
  var unfinishedData: String { root + "/postgres.new" }
  var log: String { root + "/log" }
  var secrets: String { root + "/secrets" }
  var lock: String { root + "/jalond.lock" }
  var startLog: String { log + "/start.log" }

  var superuser: Passfile { Passfile(path: secrets + "/superuser.pgpass") }
  var migrate: Passfile { Passfile(path: secrets + "/migrate.pgpass") }
  var service: Passfile { Passfile(path: secrets + "/service.pgpass") }

  /// A Unix socket's path has at most 107 bytes, whatever the file system allows.
  private static let longestSocketPath = 107

  init(root: String) {
    self.root = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    let own = self.root + "/socket"
    let isShort = (own + "/.s.PGSQL.5432").utf8.count <= Self.longestSocketPath
    socket = isShort ? own : Self.shortSocketFolder(for: self.root)
  }

  /// Runs before the lock is taken, which lies in one of these folders, so it is safe to run twice.
  func make(for user: ClusterUser) throws(ClusterError) {
    try Self.makeFolder(root, mode: 0o755)
    try Self.makeFolder(secrets, mode: 0o700)
    for path in [log, socket] { try Self.makeFolder(path, mode: 0o700, owner: user) }
    try checkReachable(by: user)
    if isSocketElsewhere { try noteSocket() }
  }

  private var isSocketElsewhere: Bool { socket != root + "/socket" }

  /// Removes the socket folder of a stopped server when it lies outside the data folder.
  func removeSocketFolder() {
    if isSocketElsewhere { rmdir(socket) }
  }

  private static func makeFolder(
    _ path: String, mode: mode_t, owner: ClusterUser? = nil
  ) throws(ClusterError) {
    if mkdir(path, mode) != 0, errno != EEXIST {
      throw .folder(path, errno: errno)
    }
    if let owner, owner.isBorrowed { try hand(path, to: owner) }
    var status = stat()
    // Another user may have put a link or a folder of that name under /tmp.
    let expected = [geteuid(), owner?.userID ?? geteuid()]
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      expected.contains(status.st_uid), mode != 0o700 || status.st_mode & 0o077 == 0
    else { throw .notOurs(folder: path) }
  }

  private static func hand(_ path: String, to user: ClusterUser) throws(ClusterError) {
    guard lchown(path, user.userID, user.groupID) == 0 else {
      throw .folder(path, errno: errno)
    }
  }

  /// An unprivileged account must be able to enter every folder above the data.
  private func checkReachable(by user: ClusterUser) throws(ClusterError) {
    guard user.isBorrowed else { return }
    var folder = URL(fileURLWithPath: root)
    while folder.path != "/" {
      var status = stat()
      guard stat(folder.path, &status) == 0 else { return }
      let isOpen =
        status.st_uid == user.userID ? status.st_mode & S_IXUSR != 0 : status.st_mode & S_IXOTH != 0
      guard isOpen else { throw .unreachable(folder: folder.path, user: user.name) }
      folder.deleteLastPathComponent()
    }
  }

  private static func shortSocketFolder(for root: String) -> String {
    // FNV-1a, so that a data folder always has the same socket folder.
    let hash = root.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let runtime = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"].flatMap {
      geteuid() != 0 && $0.utf8.count < 60 ? $0 : nil
    }
    return "\(runtime ?? "/tmp")/jalon-\(geteuid())-\(String(hash, radix: 16))"
  }

  private func noteSocket() throws(ClusterError) {
    let text = """
      Le chemin de ce dossier est trop long pour une prise Unix (107 octets au plus).
      Celle de PostgreSQL est dans : \(socket)

      """
    do {
      try text.write(toFile: root + "/socket.txt", atomically: true, encoding: .utf8)
    } catch {
      throw .folder(root, errno: EIO)
    }
  }
}
