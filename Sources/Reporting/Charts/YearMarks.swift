import Writing

/// The years under an axis of quarters, each at its first quarter.
struct YearMarks {
  struct Mark {
    /// Where the year begins.
    let x: Double
    let name: (text: String, x: Double)?
  }

  let marks: [Mark]

  private static let apart = 5.0

  /// Where two names would touch the later one stays: the first year of a chart may have one quarter only.
  init(_ years: [String?], at place: (Int) -> Double, before: Double = 0, within edge: Double) {
    var end = edge + Self.apart
    var found: [Mark] = []
    for (index, year) in years.enumerated().reversed() {
      guard let year else { continue }
      let width = TextWidth.of(year, size: SVG.smallSize)
      let x = min(place(index) - before, edge - width)
      let hasRoom = x + width + Self.apart <= end
      if hasRoom { end = x }
      found.append(Mark(x: place(index), name: hasRoom ? (year, x) : nil))
    }
    marks = found.reversed()
  }
}
