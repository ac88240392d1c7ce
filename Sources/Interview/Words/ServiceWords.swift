/// What a service tells the people whom it asks, apart from the form and from the product's own
/// sentences: who to call, where to go. Another service gives other values.
package struct ServiceWords: Sendable, Hashable {
  /// By tag of a language, `fr`: who to call when things go badly, a sentence a line.
  package var helpLines: [String: [String]]
  /// Of the survey on the web, offered where a terminal cannot show a language; empty where there is
  /// none.
  package var surveyAddress: String
  /// A neutral site, for whoever must leave a page at once.
  package var exitAddress: String
  /// How to leave without a trace; empty where nothing says it.
  package var exitAdviceAddress: String
  package var accessibilityAddress: String
  /// Where a receipt takes answers back; empty where nothing does.
  package var withdrawalAddress: String
  /// Where recorded voices are; empty where there are none.
  package var mediaAddress: String

  package init(
    helpLines: [String: [String]] = [:], surveyAddress: String = "", exitAddress: String,
    exitAdviceAddress: String = "", accessibilityAddress: String = "",
    withdrawalAddress: String = "", mediaAddress: String = ""
  ) {
    self.helpLines = helpLines
    self.surveyAddress = surveyAddress
    self.exitAddress = exitAddress
    self.exitAdviceAddress = exitAdviceAddress
    self.accessibilityAddress = accessibilityAddress
    self.withdrawalAddress = withdrawalAddress
    self.mediaAddress = mediaAddress
  }

  /// In French for a language in which the service says nothing.
  func helpLines(in text: LineText) -> [String] {
    helpLines[text.tag] ?? helpLines[LineText.french.tag] ?? []
  }
}
