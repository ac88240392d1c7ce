import API
import Postgres
import Store

extension Database {
  /// Writes for several holders in one commit, each as herself. What is refused to one by a `Problem`, before
  /// anything of hers is written, is her own outcome.
  func writeTogether<Item: Sendable, Value: Sendable>(
    _ items: [Item], as token: @escaping @Sendable (Item) -> SessionToken,
    _ body: @escaping @Sendable (borrowing Transaction, Item) throws -> Value
  ) async throws -> [Result<Value, Problem>] {
    let outcomes = try await holder.write { tx in
      var outcomes: [Result<Entered<Value>, Problem>] = []
      for item in items {
        do {
          outcomes.append(.success(try entered(token(item), tx) { tx, _ in try body(tx, item) }))
        } catch let problem as Problem {
          outcomes.append(.failure(problem))
        }
      }
      return outcomes
    }
    let stale = zip(items, outcomes).filter { (try? $0.1.get().isStale) == true }
      .map { token($0.0).text }
    if !stale.isEmpty {
      try await session.write { tx in for text in stale { try tx.touchSession(token: text) } }
    }
    return outcomes.map { $0.map(\.value) }
  }
}
