/// The content of `workbook.xml`: which sheets there are, and how days are counted.
struct XLSXWorkbook {
  struct Entry {
    var name: String
    var part: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false
  let strings: String?
  let styles: String?

  init(_ package: XLSXPackage) throws(WorkbookRefusal) {
    let root = try package.relationships(of: "").first { $0.kind == "officeDocument" }
    guard let part = root?.target else { throw .notAWorkbook }
    let relationships = try package.relationships(of: part)
    // Some writers name them without writing them.
    let present = relationships.filter { package.contains($0.target) }
    strings = present.first { $0.kind == "sharedStrings" }?.target
    styles = present.first { $0.kind == "styles" }?.target
    try package.read(part) { event throws(WorkbookRefusal) in
      guard case .start(let element, let attributes) = event else { return }
      switch element.local {
      case "workbookPr":
        countsFrom1904 = attributes.value("date1904")?.isTrue == true
      case "sheet":
        let id = attributes.first { $0.name.local == "id" && !$0.name.namespace.isEmpty }?.value
        let target = relationships.first { $0.id == id }
        guard let name = attributes.value("name"), let target else { throw .damaged }
        // A sheet that is one big chart holds no cell.
        guard target.kind == "worksheet" else { return }
        guard sheets.count < WorkbookLimit.sheets else { throw .tooManySheets }
        guard !sheets.contains(where: { $0.name == name }) else { throw .damaged }
        sheets.append(Entry(name: name, part: target.target))
      default:
        break
      }
    }
    // Texts and slides are packed in the same way.
    guard !sheets.isEmpty else { throw .notAWorkbook }
  }
}

extension String {
  /// The two ways in which the schema spells true.
  fileprivate var isTrue: Bool {
    self == "1" || self == "true"
  }
}
