import Foundation

/// A hundred times more in `make soak`.
let fuzzRounds = ProcessInfo.processInfo.environment["JALON_SOAK"] == nil ? 10_000 : 1_000_000

extension [UInt8] {
  /// The same bytes with a few of them changed, lost, doubled or moved.
  func spoilt(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = self
    for _ in 0...Int.random(in: 0...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = Swift.min(bytes.count, place + Int.random(in: 1...8, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.replaceSubrange(place..<end, with: [UInt8](repeating: 0xFF, count: end - place))
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
      }
    }
    return bytes
  }
}
