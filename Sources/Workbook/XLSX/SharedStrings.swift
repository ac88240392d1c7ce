/// The texts that cells refer to by index.
func sharedStrings(
  _ package: XLSXPackage, _ part: String
) throws(WorkbookRefusal) -> [String] {
  var strings: [String] = []
  var text = RichText()
  try package.read(part) { event throws(WorkbookRefusal) in
    text.read(event)
    guard case .end(let element) = event, element.local == "si" else { return }
    guard strings.count < WorkbookLimit.cells else { throw .tooManyCellsInAll }
    strings.append(text.take())
  }
  return strings
}

/// A text made of runs, each with its own style.
struct RichText {
  private var text = ""
  private var isInText = false
  /// Phonetic guides, shown above Japanese characters, are not part of the text.
  private var isInPhonetic = false

  mutating func read(_ event: XMLEvent) {
    switch event {
    case .start(let element, _):
      if element.local == "rPh" { isInPhonetic = true }
      isInText = element.local == "t" && !isInPhonetic
    case .text(let piece):
      if isInText { text += piece }
    case .end(let element):
      if element.local == "rPh" { isInPhonetic = false }
      isInText = false
    }
  }

  mutating func take() -> String {
    defer { text = "" }
    return text.unescapedCell
  }
}
