/// Cuts the body of a form at its boundary, in one pass.
struct PartScanner {
  private let body: [UInt8]
  /// What a part ends with.
  private let delimiter: [UInt8]
  /// After the last boundary that was read.
  private var place: Int
  private(set) var count = 0
  /// Whether the last boundary closed the form, and nothing followed it.
  private(set) var isComplete = false

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]
  private static let headEnd: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
  private static let longestHead = 2000

  init(_ body: [UInt8], boundary: [UInt8]) {
    self.body = body
    delimiter = Self.lineEnd + Array("--".utf8) + boundary
    let first = delimiter.dropFirst(2)
    place = body.starts(with: first) ? first.count : body.count
  }

  /// Nil at the end, and where the body is no such form.
  mutating func next() -> MultipartPart? {
    guard body.count - place >= 2 else { return nil }
    let mark = Array(body[place..<place + 2])
    guard mark == Self.lineEnd else {
      let rest = Array(body[(place + 2)...])
      isComplete = mark == Array("--".utf8) && (rest.isEmpty || rest == Self.lineEnd)
      return nil
    }
    let start = place + 2
    guard
      let headEnd = index(of: Self.headEnd, from: start, before: start + Self.longestHead),
      let end = index(of: delimiter, from: headEnd + 4, before: body.count),
      let part = MultipartPart(
        head: body[start..<headEnd], content: body[headEnd + 4..<end])
    else { return nil }
    place = end + delimiter.count
    count += 1
    return part
  }

  private func index(of pattern: [UInt8], from start: Int, before limit: Int) -> Int? {
    body.withUnsafeBufferPointer { bytes in
      pattern.withUnsafeBufferPointer { wanted in
        let last = min(limit, bytes.count) - wanted.count
        guard start <= last else { return nil }
        return (start...last).first { place in
          bytes[place] == wanted[0] && wanted.indices.allSatisfy { bytes[place + $0] == wanted[$0] }
        }
      }
    }
  }
}
