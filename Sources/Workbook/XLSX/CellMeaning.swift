/// A cell as it is stored in the file.
struct RawCell {
  var type: String
  var style: Int?
  private(set) var value = ""
  private(set) var inline = RichText()
  private var isInValue = false
  fileprivate var hasFormula = false

  init(_ attributes: [XMLAttribute]) {
    type = attributes.value("t") ?? "n"
    style = attributes.value("s").flatMap { Int($0) }
  }

  mutating func read(_ event: XMLEvent) {
    if type == "inlineStr" { return inline.read(event) }
    switch event {
    case .start(let element, _):
      isInValue = element.local == "v"
      if element.local == "f" { hasFormula = true }
    case .text(let piece): if isInValue { value += piece }
    case .end: isInValue = false
    }
  }
}

extension RawCell {
  /// A formula that gives an empty text is typed as a string instead.
  var isUncomputed: Bool {
    hasFormula && value.isEmpty && type == "n"
  }
}

/// What cells refer to, and the text that follows from it.
struct CellMeaning {
  var strings: [String]
  /// By style.
  var formats: [NumberFormat]
  var countsFrom1904: Bool

  private static let booleans = ["0": "FALSE", "false": "FALSE", "1": "TRUE", "true": "TRUE"]

  /// The text that a person sees in the cell.
  func text(of cell: RawCell) throws(WorkbookRefusal) -> String {
    switch cell.type {
    case "s":
      guard !cell.value.isEmpty else { return "" }
      guard let place = Int(cell.value.filter { !$0.isWhitespace }),
        strings.indices.contains(place)
      else { throw .damaged }
      return strings[place]
    case "inlineStr":
      var inline = cell.inline
      return inline.take()
    case "str":
      return cell.value.unescapedCell
    case "b":
      return Self.booleans[cell.value] ?? cell.value
    case "n":
      return number(cell)
    // An error (`#N/A`) or, in strict files, a date in ISO 8601.
    default:
      return cell.value
    }
  }

  /// Leaves a value that is not a number as it is.
  private func number(_ cell: RawCell) -> String {
    guard let number = Double(cell.value), number.isFinite else { return cell.value }
    let format = cell.style.flatMap { formats.indices.contains($0) ? formats[$0] : nil }
    if case .pattern(let pattern) = format { return pattern.text(number) }
    let date = SerialDate(number, countsFrom1904: countsFrom1904)
    return date?.text(format ?? .general) ?? generalText(number)
  }

  /// What a formula reads where the cell shows a unit: `0.25` for « 25 % ». Nil where it is what the
  /// cell shows.
  func value(of cell: RawCell) -> String? {
    guard cell.type == "n", let number = Double(cell.value), number.isFinite,
      let style = cell.style, formats.indices.contains(style),
      case .pattern(let pattern) = formats[style], pattern.hasUnit
    else { return nil }
    return generalText(number)
  }
}
