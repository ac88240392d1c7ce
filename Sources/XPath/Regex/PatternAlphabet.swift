/// Groups the letters that a pattern never distinguishes into classes, to keep the transition table
/// small.
struct PatternAlphabet: Sendable {
  /// A letter of each class.
  private(set) var samples: [UInt32] = []
  private var ascii: [UInt16] = []
  /// The first letter of each interval of letters, and the class of that interval.
  private var bounds: [UInt32] = []
  private var classes: [UInt16] = []

  init(_ sets: [ScalarSet]) {
    let distinct = Array(Set(sets))
    var starts: Set<UInt32> = [0]
    for range in distinct.flatMap(\.ranges) {
      starts.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { starts.insert(range.upperBound + 1) }
    }
    var known: [[Bool]: UInt16] = [:]
    for start in starts.sorted() {
      let membership = distinct.map { $0.contains(start) }
      let number = known[membership] ?? UInt16(truncatingIfNeeded: samples.count)
      if known.updateValue(number, forKey: membership) == nil { samples.append(start) }
      bounds.append(start)
      classes.append(number)
    }
    ascii = (0..<128).map { search(UInt32($0)) }
  }

  @inline(__always)
  func number(of scalar: UInt32) -> Int {
    Int(scalar < 128 ? ascii[Int(scalar)] : search(scalar))
  }

  private func search(_ scalar: UInt32) -> UInt16 {
    var (low, high) = (0, bounds.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= scalar { low = middle } else { high = middle }
    }
    return classes[low]
  }
}
