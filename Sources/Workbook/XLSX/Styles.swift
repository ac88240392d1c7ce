/// The format of each style, by its place in `styles.xml`.
func numberFormats(
  _ package: XLSXPackage, _ part: String
) throws(WorkbookRefusal) -> [NumberFormat] {
  var custom: [Int: NumberFormat] = [:]
  var formats: [NumberFormat] = []
  // Conditional formats and named styles spell formats too, which are not those of cells.
  var list = ""
  try package.read(part) { event throws(WorkbookRefusal) in
    guard case .start(let element, let attributes) = event else { return }
    let id = attributes.value("numFmtId").flatMap { Int($0) } ?? 0
    switch (list, element.local) {
    case (_, "numFmts"), (_, "cellXfs"), (_, "cellStyleXfs"), (_, "dxfs"):
      list = element.local
    case ("numFmts", "numFmt"):
      custom[id] = NumberFormat(code: attributes.value("formatCode") ?? "")
    case ("cellXfs", "xf"):
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    default:
      break
    }
  }
  return formats
}
