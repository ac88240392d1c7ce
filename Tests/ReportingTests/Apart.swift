import Dispatch

/// Computes for long on a thread of its own: the few that tests share must stay free for those that
/// wait for an answer.
func apart<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
  }
}
