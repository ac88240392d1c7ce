import Glibc

/// An instant of the monotonic clock, which changes to the wall clock do not affect.
struct Deadline: Comparable, Sendable {
  private let nanoseconds: Int64

  static func after(seconds: Double) -> Deadline {
    Deadline(nanoseconds: now().nanoseconds &+ Int64(min(seconds, 1e9) * 1e9))
  }

  static func now() -> Deadline {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Deadline(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  var hasPassed: Bool { self <= .now() }

  /// 0 once the deadline has passed.
  var remainingSeconds: Double {
    max(0, Double(nanoseconds - Deadline.now().nanoseconds) / 1e9)
  }

  static func < (left: Deadline, right: Deadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}
