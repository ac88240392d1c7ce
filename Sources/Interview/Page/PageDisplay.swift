import XLSForm

package enum PageDisplay: String, Sendable, Hashable, Codable {
  /// Radios, and a button to go on.
  case standard
  /// One button per answer: text browsers show a first radio as chosen though nobody chose it.
  case simple

  /// https://jkorpela.fi/forms/choices.html
  package init(userAgent: String) {
    let browsers = ["lynx", "w3m", "links", "elinks", "opera mini", "dillo", "netsurf"]
    let agent = userAgent.lowercased()
    self = browsers.contains { agent.contains($0) } ? .simple : .standard
  }
}
