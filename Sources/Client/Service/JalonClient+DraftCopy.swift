package import API
package import Foundation
package import Monitoring

/// Copies of drafts at the service.
extension JalonClient {
  /// Nil where there is none.
  package func draftCopy(
    _ project: UUID, _ subject: DraftSubject
  ) async throws(ClientError) -> DraftCopyMessage? {
    do throws(ClientError) {
      return try await reply(Exchange(.get, subject.path(of: project)))
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      return nil
    }
  }

  /// Returns its revision.
  package func keep(
    _ copy: DraftCopyMessage, _ project: UUID, _ subject: DraftSubject
  ) async throws(ClientError) -> Int {
    var exchange = Exchange(.put, subject.path(of: project), body: Wire.bytes(of: copy))
    exchange.deadlineSeconds = 4
    let receipt: DraftCopyReceipt = try await reply(exchange)
    return receipt.revision
  }

  /// The key of drafts as a password wraps it; nil where none is kept.
  package func draftKey() async throws(ClientError) -> Data? {
    do throws(ClientError) {
      let key: DraftKeyMessage = try await reply(Exchange(.get, .draftKey))
      return key.content
    } catch {
      guard case .problem(let problem) = error, problem.code == .notFound else { throw error }
      return nil
    }
  }

  package func keep(draftKey: Data) async throws(ClientError) {
    _ = try await send(
      Exchange(
        .put, Route.draftKey.path(), body: Wire.bytes(of: DraftKeyMessage(content: draftKey))))
  }
}
