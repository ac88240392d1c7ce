import Writing
import XLSForm

extension LineText {
  /// Said once the service has acknowledged: the receipt in groups that can be dictated.
  package func sent(receipt: String) -> [String] {
    let groups = receipt.filter { !$0.isWhitespace }.inFours
    return LineLayout.wrap(ending.receipt.map { Self.fill($0, groups) })
  }

  /// Asked on a shared screen after sending, with 1 and 2.
  package var eraseScreenQuestion: [String] {
    LineLayout.wrap([ending.eraseScreen] + entry(1, welcome.yes) + entry(2, welcome.no))
  }
}
