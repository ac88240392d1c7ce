package import Foundation
import Writing

/// What a row of the survey is.
package enum ElementType: Sendable, Hashable {
  case group, repeating
  case text, integer, decimal, date, time, dateTime, geopoint, barcode, acknowledge
  /// With the name of the list.
  case selectOne(String)
  case selectMultiple(String)
  case rank(String)
  case range(NumberRange)
  case file(FileKind)
  /// Shown, never answered.
  case note
  /// Never shown.
  case calculate, hidden, audit
  case metadata(Metadata)

  package var isContainer: Bool {
    self == .group || self == .repeating
  }

  /// Whether a person may answer it.
  package var isAsked: Bool {
    switch self {
    case .text, .integer, .decimal, .date, .time, .dateTime, .geopoint, .barcode, .acknowledge,
      .selectOne, .selectMultiple, .rank, .range, .file:
      true
    case .group, .repeating, .note, .calculate, .hidden, .audit, .metadata: false
    }
  }

  package var list: String? {
    switch self {
    case .selectOne(let list), .selectMultiple(let list), .rank(let list): list
    default: nil
    }
  }

  /// The same question about another list.
  func offering(_ list: String) -> ElementType {
    switch self {
    case .selectOne: .selectOne(list)
    case .selectMultiple: .selectMultiple(list)
    case .rank: .rank(list)
    default: self
    }
  }

  /// Several answers are kept as one text, with spaces between their names.
  var takesSeveral: Bool {
    switch self {
    case .selectMultiple, .rank: true
    default: false
    }
  }
}

package enum FileKind: String, Sendable, Hashable {
  case image, audio, video
  case any = "file"
}

/// What the device knows without asking: used in expressions, never sent.
package enum Metadata: String, Sendable, Hashable, CaseIterable {
  case start, end, today
  case deviceID = "deviceid"
  case username
  case phoneNumber = "phonenumber"
  case email
  case subscriberID = "subscriberid"
  case simSerial = "simserial"
}

/// The values of a `range` question: from its start to its end, both included.
package struct NumberRange: Sendable, Hashable {
  package var start: Decimal
  package var end: Decimal
  package var step: Decimal

  package init(start: Decimal = 1, end: Decimal = 10, step: Decimal = 1) {
    self.start = start
    self.end = end
    self.step = step
  }

  package var allowsFractions: Bool {
    [start, end, step].contains { !$0.isWhole }
  }

  package func contains(_ number: Decimal) -> Bool {
    min(start, end) <= number && number <= max(start, end)
  }

  package func isOnStep(_ number: Decimal) -> Bool {
    ((number - start) / step).isWhole
  }
}
