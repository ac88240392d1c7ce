package import Foundation

/// When and where a form is answered, and by which device: all that expressions may read of the
/// outside. Nothing here is ever sent.
package struct FormMoment: Sendable {
  package var now: Date
  package var timeZone: TimeZone
  /// Of `random()`: the same seed gives the same form.
  package var seed: UInt64
  package var deviceID = ""
  package var username = ""
  package var phoneNumber = ""
  package var email = ""
  package var subscriberID = ""
  package var simSerial = ""

  package init(now: Date, timeZone: TimeZone, seed: UInt64 = 0) {
    self.now = now
    self.timeZone = timeZone
    self.seed = seed
  }

  /// For forms that do not read the clock.
  package static let undated = FormMoment(
    now: Date(timeIntervalSince1970: 0), timeZone: .gmt)
}
