import Foundation
package import Glibc

/// The processes of this machine, as `/proc` shows them.
package enum ProcessTable {
  /// The processes whose working directory is this folder or lies inside it.
  package static func processes(in folder: String) -> [pid_t] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap { pid_t($0) }.filter { process in
      let path = "/proc/\(process)/cwd"
      guard let cwd = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return false
      }
      return cwd == folder || cwd.hasPrefix(folder + "/")
    }
  }
}
