/// What several people speak of in their own words, as two coders are to recognize it.
package struct Theme: Sendable, Hashable {
  package var code: String
  package var label: String
  package var definition: String
  package var example: String?

  package init(code: String, label: String, definition: String, example: String? = nil) {
    self.code = code
    self.label = label
    self.definition = definition
    self.example = example
  }
}
