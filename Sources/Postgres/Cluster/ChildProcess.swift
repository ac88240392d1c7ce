import CSpawn
import Foundation
import Glibc

/// A program in its own process group, so that Ctrl-C in the terminal reaches jalond alone, which
/// then stops PostgreSQL.
struct ChildProcess: Sendable {
  let processID: pid_t

  /// Starts a program.
  /// - Parameters:
  ///   - arguments: the program's absolute path first.
  ///   - output: the file to which standard output and error are appended.
  static func start(
    _ arguments: [String], folder: String, output: String
  ) throws(ClusterError) -> ChildProcess {
    var processID: pid_t = 0
    // PostgreSQL needs a working folder that its user may enter: `env -C` enters it, then becomes
    // the program.
    let failure = withCStrings([env, "-C", folder] + arguments) { arguments in
      withCStrings(["PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"]) { environment in
        withPreparedSpawn(output: output) { actions, attributes in
          posix_spawn(&processID, env, &actions, &attributes, arguments, environment)
        }
      }
    }
    guard failure == 0 else {
      throw .folder(folder, errno: failure)
    }
    return ChildProcess(processID: processID)
  }

  private static let env = "/usr/bin/env"

  /// Waits until it ends without reaping it, so that its process id is not reused yet.
  func waitUntilEnded() {
    var information = siginfo_t()
    while waitid(P_PID, id_t(processID), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
  }

  /// Kills the program and everything that it started.
  func killGroup() {
    kill(-processID, SIGKILL)
  }

  /// Waits until it ends and reaps it. Returns true when it exited with status 0.
  @discardableResult
  func waitUntilExit() -> Bool {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  private static func withPreparedSpawn(
    output: String,
    _ spawn: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // It outlives what was open here: whoever reads a pipe to its end would wait for the server.
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    // jalond ignores the signals that it handles elsewhere; a child must not inherit that.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return spawn(&actions, &attributes)
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
