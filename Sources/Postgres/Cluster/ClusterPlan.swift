import Foundation
import Glibc

/// The command lines of PostgreSQL's programs for one cluster.
struct ClusterPlan {
  let folder: ClusterFolder
  let user: ClusterUser
  let installation: Installation
  let durability: EmbeddedCluster.Durability

  var serverCommand: [String] {
    let settings = fixedSettings + (durability == .nothing ? Self.volatileSettings : [])
    return user.command(
      [installation.program("postgres"), "-D", folder.data]
        + settings.flatMap { ["-c", "\($0.0)=\($0.1)"] })
  }

  /// Keeps values out of the log, into which PostgreSQL would otherwise write whole rows and
  /// statements.
  private var fixedSettings: [(String, String)] {
    [
      ("listen_addresses", ""),
      ("unix_socket_directories", "\"\(folder.socket)\""),
      ("unix_socket_permissions", "0700"),
      ("max_connections", "60"),
      ("log_error_verbosity", "terse"),
      ("log_min_error_statement", "panic"),
      // Even the first line of an error may quote a value. The client receives the error, and logs
      // its code.
      ("log_min_messages", "log"),
      ("logging_collector", "on"),
      ("log_directory", folder.log),
      // One file per day of the week, overwritten a week later.
      ("log_filename", "postgresql-%a.log"),
      ("log_rotation_age", "1d"),
      ("log_truncate_on_rotation", "on"),
      ("log_timezone", "UTC"),
    ]
  }

  /// A cluster that forgets serves tests, several of which hold connections of every role at once.
  private static let volatileSettings = [
    ("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off"),
    ("autovacuum", "off"), ("max_connections", "250"),
  ]

  /// Initializes the data under another name, so that a folder named `postgres` is always complete.
  func initialize(_ stop: ClusterStop) throws {
    let password = Passfile.newPassword()
    try folder.superuser.write([EmbeddedCluster.superuser: password])
    try? FileManager.default.removeItem(atPath: folder.unfinishedData)
    let passwordFile = folder.log + "/initdb.password"
    try password.write(toFile: passwordFile, atomically: false, encoding: .utf8)
    let folder = folder
    defer { unlink(passwordFile) }
    chmod(passwordFile, 0o600)
    mkdir(folder.unfinishedData, 0o700)
    if user.isBorrowed {
      for path in [passwordFile, folder.unfinishedData] {
        lchown(path, user.userID, user.groupID)
      }
    }
    let log = folder.log + "/initdb.log"
    unlink(log)
    let process = try ChildProcess.start(
      user.command(initializeCommand(passwordFile)), folder: folder.unfinishedData, output: log)
    let isMade = stop.awaitInitialization(process) {
      unlink(passwordFile)
      try? FileManager.default.removeItem(atPath: folder.unfinishedData)
    }
    guard isMade else {
      throw ClusterError.initializationFailed(log: log)
    }
    try FileManager.default.moveItem(atPath: folder.unfinishedData, toPath: folder.data)
  }

  private func initializeCommand(_ passwordFile: String) -> [String] {
    let command = [
      installation.program("initdb"), "-D", folder.unfinishedData, "--data-checksums",
      "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256",
      "--username=\(EmbeddedCluster.superuser)", "--pwfile=\(passwordFile)",
    ]
    return durability == .nothing ? command + ["--no-sync"] : command
  }
}
