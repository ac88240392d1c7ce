extension String {
  /// The text of a file: UTF-8, with or without its mark. Another encoding is refused rather than
  /// guessed: a wrong guess would spoil the accents of a form in silence.
  package init(textFile bytes: [UInt8]) throws(WorkbookRefusal) {
    guard bytes.count <= WorkbookLimit.textBytes else { throw .textTooLong }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self), !text.utf8.contains(0) else {
      throw .notUTF8
    }
    self = text
  }
}
