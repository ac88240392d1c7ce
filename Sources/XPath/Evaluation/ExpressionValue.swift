/// The four types of XPath 1.0. Dates are texts that conversions understand.
package enum ExpressionValue: Sendable, Hashable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// In document order.
  case nodes([NodeReference])
}

/// A node of the main instance (0) or of the secondary instance of this number, from 1.
package struct NodeReference: Sendable, Hashable {
  package var instance: Int
  package var node: InstanceTree.Node
}

extension EvaluationScope {
  func string(of value: ExpressionValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number):
      hidesNotANumber && !number.isFinite ? "" : NumberText.write(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .nodes(let nodes): nodes.first.map { string($0) } ?? ""
    }
  }

  func number(of value: ExpressionValue) -> Double {
    switch value {
    case .number(let number): number
    case .boolean(let flag): flag ? 1 : 0
    case .string, .nodes: number(of: string(of: value))
    }
  }

  /// A date counts as its days since 1970-01-01, a moment as days with decimals.
  func number(of text: String) -> Double {
    if let number = NumberText.read(text) { return number }
    return DateText(text, clock)?.days ?? .nan
  }

  func boolean(of value: ExpressionValue) -> Bool {
    switch value {
    case .boolean(let flag): flag
    case .number(let number): number != 0 && !number.isNaN
    case .string(let text): !text.isEmpty && text != DateText.unreadable
    case .nodes(let nodes): !nodes.isEmpty
    }
  }
}
