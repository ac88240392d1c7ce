import CExpat

/// The events that expat's callbacks have recorded since they were last taken.
struct XMLParsing {
  static let separator: XML_Char = 0x0C
  /// How many events and attributes are recorded before they are handed on.
  private static let weightPerStop = 1_000

  let parser: XML_Parser
  private(set) var refusal: XMLRefusal?
  private var events: [XMLEvent] = []
  private var weight = 0
  private var text: [UInt8] = []
  private var open: [XMLName] = []
  private var names = XMLNameTable()

  init(parser: XML_Parser) {
    self.parser = parser
  }

  mutating func takeEvents() -> [XMLEvent] {
    defer {
      events = []
      weight = 0
    }
    return events
  }

  fileprivate mutating func start(
    _ spelling: UnsafePointer<XML_Char>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    endText()
    guard open.count < XMLLimit.depth else {
      return stop(.tooDeep(line: line))
    }
    let name = name(spelling)
    open.append(name)
    var read: [XMLAttribute] = []
    // Names and values are counted apart.
    read.reserveCapacity(Int(XML_GetSpecifiedAttributeCount(parser)) / 2)
    var place = 0
    while let spelling = attributes?[place], let value = attributes?[place + 1] {
      read.append(XMLAttribute(name: self.name(spelling), value: String(cString: value)))
      place += 2
    }
    note(.start(name, read), weight: 1 + read.count)
  }

  fileprivate mutating func end() {
    endText()
    guard let name = open.popLast() else { return }
    note(.end(name), weight: 1)
  }

  fileprivate mutating func add(_ piece: UnsafeBufferPointer<XML_Char>) {
    piece.withMemoryRebound(to: UInt8.self) { text.append(contentsOf: $0) }
  }

  /// Prefixes count too, since expat stores each like a name.
  fileprivate mutating func declare(_ prefix: UnsafePointer<XML_Char>?) {
    guard let prefix else { return }
    let spelling = "xmlns:" + String(cString: prefix)
    names.remember(XMLName(spelling), as: spelling)
    limitNames()
  }

  fileprivate mutating func declare(encoding: UnsafePointer<XML_Char>?) {
    guard let encoding, String(cString: encoding).uppercased() != "UTF-8" else { return }
    stop(.notUTF8)
  }

  fileprivate mutating func refuseDoctype() {
    stop(.doctype(line: line))
  }

  private mutating func name(_ spelling: UnsafePointer<XML_Char>) -> XMLName {
    let name = names.name(spelling)
    limitNames()
    return name
  }

  private mutating func limitNames() {
    if names.count > XMLLimit.names { stop(.tooManyNames(line: line)) }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    note(.text(String(decoding: text, as: UTF8.self)), weight: 1)
    text.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ event: XMLEvent, weight added: Int) {
    events.append(event)
    let wasLight = weight < Self.weightPerStop
    weight += added
    // Once only: expat takes a second request for an error.
    if wasLight, weight >= Self.weightPerStop { XML_StopParser(parser, 1) }
  }

  /// Keeps the first refusal only, because expat may call back once or twice after it.
  private mutating func stop(_ refusal: XMLRefusal) {
    guard self.refusal == nil else { return }
    self.refusal = refusal
    XML_StopParser(parser, 0)
  }

  private var line: Int {
    Int(clamping: XML_GetCurrentLineNumber(parser))
  }
}

extension UnsafeMutablePointer<XMLParsing> {
  /// The user data that expat passes to each callback.
  func listen() {
    let parser = pointee.parser
    XML_SetUserData(parser, self)
    XML_SetReturnNSTriplet(parser, 1)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        parsing(data)?.pointee.start(name, attributes)
      },
      { data, _ in parsing(data)?.pointee.end() })
    XML_SetCharacterDataHandler(parser) { data, piece, count in
      parsing(data)?.pointee.add(UnsafeBufferPointer(start: piece, count: Int(count)))
    }
    XML_SetStartNamespaceDeclHandler(parser) { data, prefix, _ in
      parsing(data)?.pointee.declare(prefix)
    }
    XML_SetXmlDeclHandler(parser) { data, _, encoding, _ in
      parsing(data)?.pointee.declare(encoding: encoding)
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      parsing(data)?.pointee.refuseDoctype()
    }
  }
}

private func parsing(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParsing>? {
  data?.assumingMemoryBound(to: XMLParsing.self)
}
