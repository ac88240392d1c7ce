import Glibc

/// The account that runs PostgreSQL, which refuses to run as root.
struct ClusterUser: Sendable {
  let name: String
  let userID: uid_t
  let groupID: gid_t
  /// jalond runs as root and hands the cluster over to an unprivileged account.
  let isBorrowed: Bool

  static func current() throws(ClusterError) -> ClusterUser {
    guard geteuid() == 0 else {
      return ClusterUser(name: "jalond", userID: geteuid(), groupID: getegid(), isBorrowed: false)
    }
    for name in ["postgres", "nobody"] {
      guard let entry = getpwnam(name) else { continue }
      return ClusterUser(
        name: name, userID: entry.pointee.pw_uid, groupID: entry.pointee.pw_gid, isBorrowed: true)
    }
    throw .noUnprivilegedUser
  }

  /// `setpriv` replaces itself by the program, which therefore keeps the process id.
  func command(_ arguments: [String]) -> [String] {
    guard isBorrowed else { return arguments }
    return [
      "/usr/bin/setpriv", "--reuid", "\(userID)", "--regid", "\(groupID)", "--clear-groups", "--",
    ] + arguments
  }
}
