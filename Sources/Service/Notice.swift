import API
import Foundation
import Store

extension NoticeLine {
  init(_ notice: Notice) {
    let event: Event =
      switch notice.event {
      case .added: .added
      case .reset: .reset
      case .secondAsked: .secondAsked
      case .secondLifted: .secondLifted
      }
    self.init(
      call: notice.callCode, at: notice.at.formatted(.iso8601), event: event,
      account: notice.accountName, author: notice.authorName, confirmer: notice.confirmerName)
  }
}
