import Foundation
import XLSForm

extension FormMoment {
  static var now: FormMoment { now(seed: 0) }

  /// Hours are those of France, where the service is used.
  static func now(seed: UInt64) -> FormMoment {
    FormMoment(now: Date(), timeZone: TimeZone(identifier: "Europe/Paris") ?? .gmt, seed: seed)
  }
}
