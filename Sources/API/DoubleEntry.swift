/// What the second person of a double entry typed:
/// `PUT /v1/projects/{id}/quarters/{quarter}/second-entries`.
package struct SecondEntriesMessage: Message, Hashable {
  package var values: [CellValue]

  package init(values: [CellValue]) { self.values = values }

  enum CodingKeys: String, CodingKey, CaseIterable { case values = "valeurs" }
}
