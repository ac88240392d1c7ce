/// How lines reach a screen: wrapped, and in the order in which it draws them.
struct LineScreen: Sendable {
  private let visualOrder: (@Sendable (String) -> String)?
  /// Letters as a screen without bidirectional text must be sent them.
  private var isVisual = false

  /// - Parameter visualOrder: nil where the system cannot arrange letters.
  init(visualOrder: (@Sendable (String) -> String)?) {
    self.visualOrder = visualOrder
  }

  /// Whether letters that cannot be read may be tried in another order.
  var hasOtherOrder: Bool { !isVisual && visualOrder != nil }

  mutating func tryOtherOrder() { isVisual = true }
  mutating func useLogicalOrder() { isVisual = false }

  func arranged(_ lines: [String]) -> [String] {
    let wrapped = LineLayout.wrap(lines)
    guard isVisual, let visualOrder else { return wrapped }
    return wrapped.map(visualOrder)
  }
}
