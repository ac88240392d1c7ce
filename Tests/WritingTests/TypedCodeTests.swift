import Testing
import Writing

/// What people type from a card or a receipt: one reading at every door.
struct TypedCodeTests {
  static let code = "1234567812345678"

  @Test(arguments: [
    "1234567812345678", "1234 5678 1234 5678", "1234-5678-1234-5678", "1234.5678.1234.5678",
    "\t1234\u{A0}5678\u{202F}1234\u{3000}5678 ", "1234‐5678‑1234–5678", "1234—5678−1234﹣5678",
    "\u{200F}1234 5678 1234 5678", "\u{200E}1234\u{200B}5678\u{2060}1234\u{AD}5678\u{FEFF}",
    "\u{2067}1234 5678 1234 5678\u{2069}", "1234·5678•1234・5678", "١٢٣٤ ٥٦٧٨ ١٢٣٤ ٥٦٧٨",
    "۱۲۳۴-۵۶۷۸-۱۲۳۴-۵۶۷۸", "१२३४५६७८१२३४५६७८", "１２３４　５６７８　１２３４　５６７８", "1234٥٦٧٨1234۵۶۷۸",
  ])
  func `a code is read whatever its script and its groups`(typed: String) {
    #expect(AccessCode.reading(typed) == Self.code)
  }

  @Test(arguments: [
    "", " ", "-", "1234 5678 1234 567", "1234 5678 1234 5678 9", "1234 5678 1234 567O",
    "12345678123456⑧8", "1234567812345²78", "1234,5678,1234,5678", "1234/5678/1234/5678",
    "code 1234 5678 1234 5678", "+1234567812345678", "1234_5678_1234_5678", "一二三四567812345678",
    "½2345678123456780",
  ])
  func `anything else is not a code`(typed: String) {
    #expect(AccessCode.reading(typed) == nil)
  }

  @Test(arguments: [
    "608747821253", "6087 4782 1253", "6087.4782-1253", "\u{200F}٦٠٨٧ ٤٧٨٢ ١٢٥٣",
    "6087–4782–1253\n",
  ])
  func `a receipt is read like a code`(typed: String) {
    #expect(ReceiptNumber.reading(typed) == "608747821253")
  }

  @Test func `a wrong digit and swapped neighbours are found in a receipt`() {
    let digits = Array("608747821253")
    for index in digits.indices {
      for other in "0123456789" where other != digits[index] {
        var wrong = digits
        wrong[index] = other
        #expect(ReceiptNumber.reading(String(wrong)) == nil)
      }
      guard index > 0, digits[index] != digits[index - 1] else { continue }
      var swapped = digits
      swapped.swapAt(index, index - 1)
      #expect(ReceiptNumber.reading(String(swapped)) == nil)
    }
  }

  @Test func `codes and receipts are shown in fours`() {
    #expect(AccessCode.grouped(Self.code) == "1234 5678 1234 5678")
    #expect(ReceiptNumber.grouped("608747821253") == "6087 4782 1253")
  }
}
