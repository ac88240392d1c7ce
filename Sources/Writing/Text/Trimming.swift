extension StringProtocol {
  /// Without the white space around it.
  package var trimmed: String {
    // Most texts have none: the bytes at their ends tell, without asking what Unicode says of them.
    let bytes = String(self).utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let printable: ClosedRange<UInt8> = 0x21...0x7E
    if printable.contains(first), printable.contains(last) { return String(self) }
    let head = drop(while: \.isWhitespace)
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(head[...last])
  }
}
