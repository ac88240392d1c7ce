import CFriBidi

/// A line in visual order, its Arabic letters joined, for terminals without bidirectional text
/// (Unicode UAX #9, by FriBidi). A line that FriBidi cannot arrange is returned unchanged.
package func visualOrder(_ line: String) -> String {
  let logical = line.unicodeScalars.map { FriBidiChar($0.value) }
  guard let length = FriBidiStrIndex(exactly: logical.count), length > 0 else { return line }
  var direction = FRIBIDI_PAR_ON
  var visual = [FriBidiChar](repeating: 0, count: logical.count + 1)
  let level = fribidi_log2vis(logical, length, &direction, &visual, nil, nil, nil)
  guard level > 0 else { return line }
  var arranged = String.UnicodeScalarView()
  for value in visual.prefix(logical.count) {
    // Shaping leaves a filler character in place of a letter that was joined to another.
    guard value != FRIBIDI_CHAR_FILL, let scalar = Unicode.Scalar(value) else { continue }
    arranged.append(scalar)
  }
  return String(arranged)
}
