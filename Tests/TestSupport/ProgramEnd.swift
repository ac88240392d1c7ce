package import Foundation

/// The end of a program that a test started, waited for as long as it says and no longer.
package enum ProgramEnd {
  /// Its status as `waitpid` has it, or nil where somebody else was told of it first. Whatever still
  /// runs after the limit is killed.
  package static func wait(for process: pid_t, limitSeconds: Double) -> Int32? {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(limitSeconds)
    while true {
      switch waitpid(process, &status, WNOHANG) {
      case 0 where ContinuousClock.now < deadline: Thread.sleep(forTimeInterval: 0.01)
      case 0: kill(process, SIGKILL)
      case process: return status
      default: return nil
      }
    }
  }

  /// Kills a program that runs on after the limit, unless told before that it has ended.
  package static func force(_ process: pid_t, afterSeconds limit: Double) -> DispatchWorkItem {
    let end = DispatchWorkItem { kill(process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: end)
    return end
  }
}
