import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Applies a function to all elements on all cores. The first refusal, in the order of the
  /// elements, is thrown: which ends first decides nothing.
  func concurrentMap<Output: Sendable>(
    _ transform: @Sendable (Element) throws(PublicationRefusal) -> Output
  ) throws(PublicationRefusal) -> [Output] {
    let results = Mutex<[Int: Result<Output, PublicationRefusal>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { () throws(PublicationRefusal) in try transform(self[index]) }
      results.withLock { $0[index] = result }
    }
    let byIndex = results.withLock { $0 }
    var outputs: [Output] = []
    for index in indices {
      if let result = byIndex[index] { outputs.append(try result.get()) }
    }
    return outputs
  }
}
