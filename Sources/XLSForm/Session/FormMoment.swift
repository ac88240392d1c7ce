package import Foundation
import XPath

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

extension FormMoment {
  /// The moment is written by the function of the language, so that both always agree.
  func text(_ metadata: Metadata, _ evaluation: inout EvaluationScope) -> String {
    switch metadata {
    case .start, .end: text("now()", &evaluation)
    case .today: text("today()", &evaluation)
    case .deviceID: deviceID
    case .username: username
    case .phoneNumber: phoneNumber
    case .email: email
    case .subscriberID: subscriberID
    case .simSerial: simSerial
    }
  }

  private func text(_ call: String, _ evaluation: inout EvaluationScope) -> String {
    guard let expression = try? Expression(call) else { return "" }
    return (try? expression.string(in: &evaluation)) ?? ""
  }
}
