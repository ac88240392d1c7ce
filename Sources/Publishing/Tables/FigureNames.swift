import Dataset
import Foundation
import Monitoring

/// Reads the keys of an indicator's sums and counts as places that people know.
struct FigureNames {
  private let projects: [UUID: String]
  private let categories: [UUID: String]

  init(_ dataset: CallDataset) {
    projects = Dictionary(
      dataset.projects.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    var categories: [UUID: String] = [:]
    for disaggregation in dataset.disaggregations {
      categories[disaggregation.id] = "\(disaggregation.name)\u{A0}: inconnu"
      for category in disaggregation.categories {
        categories[category.id] = "\(disaggregation.name)\u{A0}: \(category.name)"
      }
    }
    self.categories = categories
  }

  /// Returns nil for what is printed nowhere, such as the difference of two sums.
  func place(_ key: String) -> FigurePlace? {
    let parts = key.split(separator: "/").map(String.init)
    switch parts.count {
    case 1: return Self.area(key).map { FigurePlace(area: $0, span: .baseline) } ?? count(key)
    case 3, 4:
      if let year = Self.word(after: "before", in: parts[0]).flatMap({ Int($0) }) {
        return Self.area(parts[1]).map { FigurePlace(area: $0, span: .beforeYear(year)) }
      }
      guard let area = Self.area(parts[0]),
        let span = span(parts[1], year: parts.count == 4 ? Int(parts[2]) : nil)
      else { return nil }
      return FigurePlace(area: area, span: span)
    default: return nil
    }
  }

  /// « project quarter part », or « project category part year ».
  private func count(_ key: String) -> FigurePlace? {
    let words = key.split(separator: " ").map(String.init)
    guard words.count >= 3, let project = UUID(uuidString: words[0]).flatMap({ projects[$0] }),
      let span = span(words[1], year: words.count == 4 ? Int(words[3]) : nil)
    else { return nil }
    return FigurePlace(area: .project(code: project), span: span)
  }

  private func span(_ text: String, year: Int?) -> FigurePlace.Span? {
    if let id = UUID(uuidString: text) { return categories[id].map { .category($0, year: year) } }
    if text == TimeSpan.cumulated.key { return .cumulated }
    if text == IndicatorCountTable.targetPlace { return .target }
    return Int(text).map { .year($0) } ?? Quarter(text).map { .quarter($0) }
  }

  private static func area(_ text: String) -> Area? {
    if text == Area.call.key { return .call }
    return word(after: "axis", in: text).map { .axis(code: $0) }
      ?? word(after: "project", in: text).map { .project(code: $0) }
  }

  private static func word(after prefix: String, in text: String) -> String? {
    text.hasPrefix(prefix + " ") ? String(text.dropFirst(prefix.count + 1)) : nil
  }
}
