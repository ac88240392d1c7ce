import Disclosure

/// What to hide, as JSON.
struct SuppressionReport: Encodable {
  private let answer: SuppressionResult

  init(_ answer: SuppressionResult) {
    self.answer = answer
  }

  private enum Key: String, CodingKey { case masked, intervals, refused }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let intervals = answer.intervals.map {
      ("\($0.key)", [$0.value.lowerBound, $0.value.upperBound])
    }
    try container.encode(answer.masked, forKey: .masked)
    try container.encode(Dictionary(uniqueKeysWithValues: intervals), forKey: .intervals)
    try container.encode(answer.refused, forKey: .refused)
  }
}

/// What to hide, in French.
extension SuppressionResult {
  func lines(width: Int) -> [String] {
    if masked.isEmpty { return ["Rien n’est à masquer."] }
    let places = masked.map { "\($0)" }.joined(separator: ", ")
    return ["Masqués (rang à partir de 0)\u{A0}: \(places)."]
      + intervals.sorted { $0.key < $1.key }.map { place, interval in
        "\(place)\u{A0}: de \(interval.lowerBound) à \(interval.upperBound)\(verdict(interval, width))"
      }
  }

  private func verdict(_ interval: ClosedRange<Int>, _ width: Int) -> String {
    if interval.count == 1 { return ", donc connu exactement." }
    return interval.upperBound - interval.lowerBound < width ? ", trop précis." : "."
  }
}
