import Foundation
import Writing

/// `start=1 end=10 step=0.5`, as the parameters column writes them.
struct Parameters {
  private(set) var values: [String: String] = [:]
  /// Pieces that are not `name=value`.
  private(set) var stray: [String] = []

  init(_ cell: String) {
    for piece in cell.split(whereSeparator: { $0.isWhitespace || ";,".contains($0) }) {
      let parts = piece.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        values[parts[0].lowercased()] = parts[1]
      } else {
        stray.append(String(piece))
      }
    }
  }

  /// nil where a bound is not a number, or no step leads from the start to the end.
  var range: NumberRange? {
    var range = NumberRange()
    for (name, part) in [
      ("start", \NumberRange.start), ("end", \NumberRange.end), ("step", \NumberRange.step),
    ] {
      guard let text = values[name] else { continue }
      guard let number = DecimalText.read(text) else { return nil }
      range[keyPath: part] = number
    }
    let span = abs(range.end - range.start)
    range.step = abs(range.step)
    guard range.step > 0, range.step <= span else { return nil }
    if range.end < range.start { range.step = -range.step }
    return range
  }
}
