/// The statements prepared on one connection, found again by the address of their literals.
struct StatementCache {
  /// Statements come from the source, so only those composed of others could be unlimited in
  /// number.
  static let limit = 512

  private var names: [SQL.Shape: [CChar]] = [:]
  private var count = 0

  func name(of shape: SQL.Shape) -> [CChar]? {
    names[shape]
  }

  var isFull: Bool { names.count >= Self.limit }

  mutating func nextName() -> [CChar] {
    count += 1
    return Array("s\(count)".utf8CString)
  }

  mutating func add(_ name: [CChar], for shape: SQL.Shape) {
    names[shape] = name
  }

  mutating func removeAll() {
    names.removeAll(keepingCapacity: true)
  }
}
