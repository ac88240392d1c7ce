/// What a page needs beside the form and the answers.
package struct PageSetting: Sendable, Hashable {
  package var service: ServiceWords
  /// The path that forms post to.
  package var action: String
  /// Travels in a hidden field and comes back as it is: the caller seals it.
  package var state: String
  /// Said at the head of each page, as « Données fictives. »
  package var banner: String
  /// What went wrong outside the form, said at the head of the page.
  package var failure: PageFailure?

  package init(
    service: ServiceWords = .product, action: String, state: String = "", banner: String = "",
    failure: PageFailure? = nil
  ) {
    self.service = service
    self.action = action
    self.state = state
    self.banner = banner
    self.failure = failure
  }
}

package enum PageFailure: Sendable, Hashable {
  /// The answers could not be handed in: they are in the page, and the same button sends them.
  case notSent
}
