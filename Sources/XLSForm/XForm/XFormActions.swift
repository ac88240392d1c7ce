import Writing

/// What the `setvalue` actions of an XForm set, and when.
struct XFormActions {
  /// By path: values set when the form or an instance of a repeat begins.
  private(set) var defaults: [String: (value: String, moments: DefaultMoments)] = [:]
  /// Values set when another question changes.
  private(set) var triggers: [(target: String, source: String, value: String)] = []

  mutating func read(
    _ document: XMLDocument, under element: Int, source: String? = nil, in context: String
  ) {
    for action in document.children(element, named: "setvalue") {
      guard let reference = document.attribute(action, "ref") else { continue }
      let target = XFormModel.absolute(reference, in: context)
      let value = document.attribute(action, "value") ?? "'\(document.text(action).trimmed)'"
      let events = (document.attribute(action, "event") ?? "").split(separator: " ")
      if events.contains("xforms-value-changed"), let source {
        triggers.append((target, source, value))
      }
      let moments = DefaultMoments(events.map(DefaultMoments.init(event:)))
      if !moments.isEmpty {
        defaults[target, default: (value, [])].moments.formUnion(moments)
      }
    }
  }

  func isTriggered(_ path: String) -> Bool {
    triggers.contains { $0.target == path }
  }
}

extension DefaultMoments {
  fileprivate init(event: Substring) {
    switch event {
    case "odk-instance-first-load", "odk-instance-load", "xforms-ready": self = .opening
    case "odk-new-repeat": self = .newInstance
    default: self = []
    }
  }
}
