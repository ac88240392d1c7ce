import CExpat

/// Reads a whole document. `handle` may throw to stop the reading.
package func readXML(
  _ bytes: [UInt8], _ handle: (XMLEvent) throws(XMLRefusal) -> Void
) throws(XMLRefusal) {
  try readXML(bytes, refusing: { $0 }, handle)
}

/// Reads a whole document for a caller with its own error type, into which `refusing` turns a refusal.
package func readXML<Failure: Error>(
  _ bytes: [UInt8], refusing: (XMLRefusal) -> Failure,
  _ handle: (XMLEvent) throws(Failure) -> Void
) throws(Failure) {
  if let refusal = refusalBeforeParsing(bytes) { throw refusing(refusal) }
  // No URI and no name can hold a form feed, so expat may put it between them.
  guard let parser = XML_ParserCreateNS(nil, XMLParsing.separator) else {
    throw refusing(.tooLong)
  }
  defer { XML_ParserFree(parser) }
  var parsing = XMLParsing(parser: parser)
  let refusal = try withUnsafeMutablePointer(to: &parsing) { parsing throws(Failure) in
    parsing.listen()
    return try parse(bytes, parsing, handle)
  }
  if let refusal { throw refusing(refusal) }
}

/// Expat's callbacks only record events and suspend the parser when enough have gathered, so that
/// `handle` runs outside C, where it may throw.
private func parse<Failure: Error>(
  _ bytes: [UInt8], _ parsing: UnsafeMutablePointer<XMLParsing>,
  _ handle: (XMLEvent) throws(Failure) -> Void
) throws(Failure) -> XMLRefusal? {
  let parser = parsing.pointee.parser
  var status = bytes.withUnsafeBytes { buffer in
    XML_Parse(
      parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), 1)
  }
  while true {
    let events = parsing.pointee.takeEvents()
    for event in events { try handle(event) }
    if let refusal = parsing.pointee.refusal { return refusal }
    guard status != XML_STATUS_ERROR else {
      return XML_GetErrorCode(parser) == XML_ERROR_UNKNOWN_ENCODING
        ? .notUTF8 : .malformed(line: Int(clamping: XML_GetCurrentLineNumber(parser)))
    }
    guard status == XML_STATUS_SUSPENDED else { return nil }
    status = XML_ResumeParser(parser)
  }
}

private func refusalBeforeParsing(_ bytes: [UInt8]) -> XMLRefusal? {
  guard bytes.count <= XMLLimit.bytes else { return .tooLong }
  // The marks of UTF-16, and UTF-16 without a mark.
  guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
    !bytes.prefix(4).contains(0)
  else { return .notUTF8 }
  // What has no more bytes than it may have tags, or bytes between them, need not be looked through.
  guard bytes.count > min(XMLLimit.tags, XMLLimit.bytesBetweenTags) else { return nil }
  let tags = TagSpread(bytes)
  guard tags.count <= XMLLimit.tags else { return .tooManyTags }
  return tags.longestStretch <= XMLLimit.bytesBetweenTags ? nil : .tooLong
}

/// How many tags a document has and how far apart they are, measured before parsing. Comments count.
struct TagSpread {
  private(set) var count = 0
  /// The largest number of bytes between two `<`.
  private(set) var longestStretch = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = -1
      for (place, byte) in buffer.enumerated() where byte == UInt8(ascii: "<") {
        count += 1
        longestStretch = max(longestStretch, place - start - 1)
        start = place
      }
      longestStretch = max(longestStretch, buffer.count - start - 1)
    }
  }
}
