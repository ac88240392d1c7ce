import Monitoring

/// Which values of an indicator may be shown: whole or not at all, since two parts of a proportion
/// disclose the third.
struct ShownValues {
  let indicator: Indicator
  let shown: [String: Int]

  /// Whether anything can be hidden.
  var isProtected: Bool { indicator.isProtected }

  func contains(_ area: Area, _ place: String) -> Bool {
    guard indicator.isProtected else { return true }
    return !indicator.isOfUnknownNumber
      && parts.allSatisfy { shown[FigureKey(area, place, $0).text] != nil }
  }

  private var parts: [CountPart] {
    indicator.measure == .proportion ? CountPart.allCases : [.whole]
  }
}
