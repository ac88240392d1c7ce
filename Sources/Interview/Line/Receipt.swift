import XLSForm

extension LineText {
  /// Said once the service has acknowledged: the receipt in groups that can be dictated.
  package func sent(receipt: String) -> [String] {
    let groups = Receipt.grouped(receipt)
    return LineLayout.wrap(ending.receipt.map { Self.fill($0, groups) })
  }

  /// Asked on a shared screen after sending, with 1 and 2.
  package var eraseScreenQuestion: [String] {
    LineLayout.wrap([ending.eraseScreen] + entry(1, welcome.yes) + entry(2, welcome.no))
  }
}

/// `608747821253` is read `6087 4782 1253`.
enum Receipt {
  static func grouped(_ receipt: String) -> String {
    let digits = Array(receipt.filter { !$0.isWhitespace })
    return stride(from: 0, to: digits.count, by: 4).map {
      String(digits[$0..<min($0 + 4, digits.count)])
    }.joined(separator: " ")
  }
}
