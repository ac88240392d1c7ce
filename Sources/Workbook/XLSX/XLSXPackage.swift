/// The XML parts of an .xlsx file, by name.
struct XLSXPackage {
  private var parts: [String: [UInt8]]

  init(_ bytes: [UInt8]) throws(WorkbookRefusal) {
    if let refusal = XLSXPackage.refusal(of: bytes) { throw refusal }
    let entries = try unzip(bytes) { name in
      let name = XLSXPackage.key(name)
      return name.hasSuffix(".xml") || name.hasSuffix(".rels") || name == "mimetype"
        || name == "xl/workbook.bin"
    }
    parts = Dictionary(
      entries.map { (XLSXPackage.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    if let type = parts["mimetype"] {
      throw type.contains("opendocument.spreadsheet".utf8) ? .openDocument : .notAWorkbook
    }
    guard parts["xl/workbook.bin"] == nil else { throw .binaryExcel }
    guard parts["[content_types].xml"] != nil else { throw .notAWorkbook }
    guard
      parts.values.reduce(0, { $0 + $1.count }) <= XMLLimit.tags
        || parts.values.reduce(0, { $0 + TagSpread($1).count }) <= XMLLimit.tags
    else {
      throw .tooManyCellsInAll
    }
  }

  func contains(_ part: String) -> Bool {
    parts[XLSXPackage.key(part)] != nil
  }

  func read(
    _ part: String, _ handle: (XMLEvent) throws(WorkbookRefusal) -> Void
  ) throws(WorkbookRefusal) {
    guard let bytes = parts[XLSXPackage.key(part)] else { throw .damaged }
    try readXML(bytes, refusing: { WorkbookRefusal.damagedPart(part, $0) }, handle)
  }

  /// The other parts that a part refers to.
  func relationships(of part: String) throws(WorkbookRefusal) -> [Relationship] {
    let folders = part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let name = "\(folders)_rels/\(part.dropFirst(folders.count)).rels"
    guard contains(name) else { return [] }
    var relationships: [Relationship] = []
    try read(name) { event throws(WorkbookRefusal) in
      guard case .start(let element, let attributes) = event, element.local == "Relationship",
        attributes.value("TargetMode") != "External",
        let relationship = Relationship(attributes, from: folders)
      else { return }
      relationships.append(relationship)
    }
    return relationships
  }

  /// Part names ignore case, and some programs write them with backslashes.
  private static func key(_ name: String) -> String {
    name.replacing("\\", with: "/").lowercased()
  }

  private static func refusal(of bytes: [UInt8]) -> WorkbookRefusal? {
    // The compound file of Microsoft: an old workbook, or what hides a new one behind a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      return bytes.contains(name) ? .passwordProtected : .oldExcel
    }
    return bytes.starts(with: Array("PK".utf8)) ? nil : .notAWorkbook
  }
}

struct Relationship {
  var id: String
  /// The last word of its type, such as `worksheet`: it is the same in transitional and strict files.
  var kind: Substring
  /// The name of a part.
  var target: String

  init?(_ attributes: [XMLAttribute], from folders: String) {
    guard let id = attributes.value("Id"), let type = attributes.value("Type"),
      let target = attributes.value("Target")
    else { return nil }
    self.id = id
    kind = type.suffix(from: type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)
    self.target = Relationship.resolved(target.hasPrefix("/") ? target : folders + target)
  }

  private static func resolved(_ path: String) -> String {
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
