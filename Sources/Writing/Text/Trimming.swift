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

extension StringProtocol {
  /// Without the white space around it, nor the signs that take no room: pages and messages leave them
  /// at the ends of what is copied.
  package var bare: String {
    let bytes = String(self).utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let printable: ClosedRange<UInt8> = 0x21...0x7E
    if printable.contains(first), printable.contains(last) { return String(self) }
    let scalars = String(self).unicodeScalars
    let isSeen: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace && !$0.isInvisible }
    guard let start = scalars.firstIndex(where: isSeen),
      let end = scalars.lastIndex(where: isSeen)
    else { return "" }
    return String(scalars[start...end])
  }
}
