import Foundation

/// How much attackers try: samples in every run, all there is in the long one.
enum AttackEffort {
  static let isWhole = ProcessInfo.processInfo.environment["JALON_SOAK"] != nil

  /// Of each table.
  static func most(_ sample: Int) -> Int {
    isWhole ? 1_000_000 : sample
  }
}
