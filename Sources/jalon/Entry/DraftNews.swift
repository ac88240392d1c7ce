import Client
import Synchronization

/// What happened to a draft while it was opened: told once there is a screen to tell it on.
final class DraftNews: Sendable {
  struct News {
    var lines: [String] = []
    /// Whether the draft was written, though nobody typed yet.
    var isChanged = false
  }

  private let news = Mutex(News())

  func add(_ lines: [String], isChanged: Bool) {
    news.withLock { news in
      news.lines += lines
      news.isChanged = news.isChanged || isChanged
    }
  }

  /// Told once.
  func take() -> News {
    news.withLock { news in
      defer { news = News() }
      return news
    }
  }
}

extension Draft where Content: EnteredContent {
  /// A damaged draft is set aside, and the copy that the service has takes its place in the same command.
  static func reopen(
    telling news: DraftNews, hasCopy: () async -> Bool, opening open: () throws(DraftError) -> Draft
  ) async throws(DraftError) -> Draft {
    do throws(DraftError) {
      return try open()
    } catch {
      guard case .damaged(let path) = error, await hasCopy() else { throw error }
      let draft = try open()
      news.add(
        ["Le brouillon d’ici est abîmé\u{A0}: il est mis de côté (\(path))."], isChanged: false)
      return draft
    }
  }
}
