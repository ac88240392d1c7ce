/// The number that a person is given once her answers are received: eleven digits and a check digit,
/// shown in fours.
package enum ReceiptNumber {
  package static let length = 12

  /// What was typed, in ASCII digits. Returns nil when a digit is wrong or two are swapped.
  package static func reading(_ typed: String) -> String? {
    TypedCode.digits(in: typed, count: length).flatMap { Damm.checkDigit(of: $0) == 0 ? $0 : nil }
  }

  package static func grouped(_ receipt: String) -> String { TypedCode.grouped(receipt) }
}
