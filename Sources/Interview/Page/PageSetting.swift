import XLSForm

/// What a page needs beside the form and the answers.
package struct PageSetting: Sendable, Hashable {
  /// The path that forms post to.
  package var action: String
  /// Travels in a hidden field and comes back as it is: the caller seals it.
  package var state: String
  /// A neutral site, for whoever must leave at once.
  package var exitAddress: String
  package var exitAdviceAddress: String
  package var accessibilityAddress: String
  /// Where a receipt takes answers back; empty where nothing does.
  package var withdrawalAddress: String
  /// Where recorded voices are; empty where there are none.
  package var mediaAddress: String
  /// Said at the head of each page, as « Données fictives. »
  package var banner: String
  /// What went wrong outside the form, said at the head of the page.
  package var failure: PageFailure?

  package init(
    action: String, state: String = "",
    exitAddress: String = "https://meteofrance.com/", exitAdviceAddress: String = "",
    accessibilityAddress: String = "", withdrawalAddress: String = "", mediaAddress: String = "",
    banner: String = "", failure: PageFailure? = nil
  ) {
    self.action = action
    self.state = state
    self.exitAddress = exitAddress
    self.exitAdviceAddress = exitAdviceAddress
    self.accessibilityAddress = accessibilityAddress
    self.withdrawalAddress = withdrawalAddress
    self.mediaAddress = mediaAddress
    self.banner = banner
    self.failure = failure
  }
}

package enum PageFailure: Sendable, Hashable {
  /// The answers could not be handed in: they are in the page, and the same button sends them.
  case notSent
}
