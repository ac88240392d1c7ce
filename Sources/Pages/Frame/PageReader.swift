/// Who looks at a page.
package struct PageReader: Sendable {
  package enum Kind: Sendable {
    case holder, evaluator
  }

  package var name: String
  package var kind: Kind
  /// Hidden in each form: a page of another site cannot know it.
  package var formToken: String
  /// Calls whose pages are open to her; where there are several, addresses name theirs.
  package var calls: [String]

  package init(name: String, kind: Kind, formToken: String, calls: [String]) {
    self.name = name
    self.kind = kind
    self.formToken = formToken
    self.calls = calls
  }

  var followsSeveralCalls: Bool { calls.count > 1 }

  /// What an address says of a call.
  func call(_ code: String) -> String? { followsSeveralCalls ? code : nil }

  var places: [(name: String, address: String)] {
    switch kind {
    case .evaluator:
      [
        ("À faire", PageAddress.follow), ("Enquêtes", PageAddress.waves),
        ("Diffusion", PageAddress.releases),
      ]
    case .holder: [("Mes projets", PageAddress.ownProjects)]
    }
  }
}
