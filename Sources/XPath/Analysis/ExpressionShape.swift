extension Expression {
  /// Whether the whole expression is one call of one of these functions.
  package func isCall(of functions: FunctionName...) -> Bool {
    guard case .call(let function, _) = term else { return false }
    return functions.contains(function)
  }

  /// The path as it is written, such as `/data/start`. Returns nil when the expression is anything
  /// else.
  package var absolutePath: String? {
    guard case .path(let path) = term, path.start == .root else { return nil }
    return "/" + path.steps.map(\.text).joined(separator: "/")
  }
}
