import CFriBidi

/// A line in the order in which a terminal without bidirectional text must be sent it, its Arabic
/// letters joined (Unicode UAX #9, by FriBidi). A line that FriBidi cannot arrange stays as it is.
package func visualOrder(_ line: String) -> String {
  let logical = line.unicodeScalars.map { FriBidiChar($0.value) }
  guard let length = FriBidiStrIndex(exactly: logical.count), length > 0 else { return line }
  var direction = FRIBIDI_PAR_ON
  var visual = [FriBidiChar](repeating: 0, count: logical.count + 1)
  let level = fribidi_log2vis(logical, length, &direction, &visual, nil, nil, nil)
  guard level > 0 else { return line }
  var arranged = String.UnicodeScalarView()
  for value in visual.prefix(logical.count) {
    // Shaping leaves a filler where two letters became one.
    guard value != FRIBIDI_CHAR_FILL, let scalar = Unicode.Scalar(value) else { continue }
    arranged.append(scalar)
  }
  return String(arranged)
}
