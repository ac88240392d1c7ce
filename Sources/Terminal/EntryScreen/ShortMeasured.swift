import Foundation
import Monitoring
import Writing

extension Measured {
  /// As it is typed back: « 1234,5 », « 12/40 », « nd ».
  var typed: String { short.replacing("\u{A0}", with: "").lowercased() }
}

extension Quarter {
  /// « T4 2024 ».
  var short: String { "T\(number) \(year)" }

  /// At the head of a narrow column: « T4 24 ».
  var brief: String { "T\(number) \((year % 100).padded(to: 2))" }

  /// The same quarter a year before.
  var lastYear: Quarter { previous.previous.previous.previous }
}
