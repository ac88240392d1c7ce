extension String {
  /// Its characters in threes from the right, as thousands are: `1234567` is `1 234 567`.
  package func inThousands(separator: String) -> String {
    let head = count % 3
    let groups = (head > 0 ? [String(prefix(head))] : []) + String(dropFirst(head)).pieces(of: 3)
    return groups.joined(separator: separator)
  }

  /// Its characters in fours from the left, as codes and receipts are read aloud:
  /// `608747821253` is `6087 4782 1253`.
  package var inFours: String {
    pieces(of: 4).joined(separator: " ")
  }

  /// With zeros before it until it has `width` characters: `7` is `07`.
  package func paddedWithZeros(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }

  private func pieces(of length: Int) -> [String] {
    let characters = Array(self)
    return stride(from: 0, to: characters.count, by: length).map {
      String(characters[$0..<min($0 + length, characters.count)])
    }
  }
}

extension BinaryInteger {
  /// With zeros before it until it has `width` digits: 7 is `07`.
  package func padded(to width: Int) -> String {
    String(self).paddedWithZeros(to: width)
  }

  /// In base 16, in small letters, with zeros before it until it has `width` digits.
  package func hexadecimal(width: Int = 1) -> String {
    String(self, radix: 16).paddedWithZeros(to: width)
  }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte, in small letters.
  package var hexadecimal: String {
    map { $0.hexadecimal(width: 2) }.joined()
  }
}
