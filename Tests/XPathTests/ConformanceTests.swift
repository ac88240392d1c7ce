import Foundation
import Testing
import XPath

/// The suite of expressions that engines of the field share, from beside the checkout.
@Suite struct ConformanceTests {
  @Test(
    .enabled(
      if: ExpressionVector.file != nil, "shared/vectors/xpath_enketo_core.jsonl is not there"))
  func `every expression of the suite gives its value, but for those of docs forms md`() throws {
    let vectors = ExpressionVector.all
    #expect(vectors.count == 1591)
    var undeclared = try Self.declared()
    #expect(undeclared.count == 38)
    for vector in vectors {
      guard let difference = try vector.difference() else { continue }
      let place = undeclared.firstIndex(of: vector.listed)
      #expect(place != nil, "\(vector.listed) gives \(difference)")
      if let place { undeclared.remove(at: place) }
    }
    #expect(undeclared.isEmpty, "these do not differ any more")
  }

  private static func declared() throws -> [String] {
    let page = try String(
      contentsOf: ExpressionVector.checkout.appending(path: "docs/forms.md"), encoding: .utf8)
    return page.split(separator: "\n").map { String($0) }.filter {
      $0.hasPrefix("- ") && $0.contains(" — `")
    }
  }
}

extension ExpressionVector {
  /// As the page lists it.
  fileprivate var listed: String {
    "- \(title) — `\(expr)`"
  }
}
