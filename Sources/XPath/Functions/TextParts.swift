extension String {
  /// `substr()`: from 0, the end left out, negative places counted from the end.
  func slice(from start: Double, to end: Double) -> String {
    let letters = Array(unicodeScalars)
    func place(_ number: Double) -> Int {
      guard !number.isNaN else { return 0 }
      let fromStart = number < 0 ? number.rounded(.towardZero) + Double(letters.count) : number
      return Int(Swift.max(0, Swift.min(fromStart, Double(letters.count))))
    }
    let (first, last) = (place(start), place(end))
    return first < last ? String(String.UnicodeScalarView(letters[first..<last])) : ""
  }

  /// `substring()`, XPath 1.0 § 4.2: from 1, both numbers rounded first.
  func portion(from start: Double, length: Double?) -> String {
    let first = (start + 0.5).rounded(.down)
    let end = length.map { first + ($0 + 0.5).rounded(.down) } ?? .infinity
    var portion = String.UnicodeScalarView()
    for (index, scalar) in unicodeScalars.enumerated() {
      let place = Double(index + 1)
      if place >= first && place < end { portion.append(scalar) }
    }
    return String(portion)
  }

  /// `translate()`: a letter without a counterpart is dropped, and the first of two equal letters
  /// counts.
  func translated(_ from: String, _ to: String) -> String {
    let targets = Array(to.unicodeScalars)
    var map: [Unicode.Scalar: Unicode.Scalar?] = [:]
    for (index, scalar) in from.unicodeScalars.enumerated() where map[scalar] == nil {
      map.updateValue(index < targets.count ? targets[index] : nil, forKey: scalar)
    }
    var translated = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let target = map[scalar, default: scalar] { translated.append(target) }
    }
    return String(translated)
  }

  /// The first occurrence of a text, in linear time (Knuth, Morris, Pratt 1977): a naive search for
  /// `aaa…b` in `aaa…` takes quadratic time.
  func range(ofBytes wanted: String) -> Range<String.Index>? {
    let needle = Array(wanted.utf8)
    guard !needle.isEmpty else { return startIndex..<startIndex }
    var fallback = Array(repeating: 0, count: needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = fallback[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      fallback[index] = length
    }
    var matched = 0
    for (index, byte) in utf8.enumerated() {
      while matched > 0, byte != needle[matched] { matched = fallback[matched - 1] }
      if byte == needle[matched] { matched += 1 }
      if matched == needle.count {
        let end = utf8.index(utf8.startIndex, offsetBy: index + 1)
        return utf8.index(end, offsetBy: -needle.count)..<end
      }
    }
    return nil
  }
}
