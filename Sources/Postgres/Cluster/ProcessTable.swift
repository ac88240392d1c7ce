import Foundation
package import Glibc

/// The processes of this machine, as `/proc` shows them.
package enum ProcessTable {
  /// Those whose working folder this is, or lies in.
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
