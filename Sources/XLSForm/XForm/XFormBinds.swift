import Markup

/// Writes what is bound to each node: its type, rules, calculation and computed default.
struct XFormBinds {
  let form: Form

  func nodes(for index: Int) -> [MarkupNode] {
    let element = form.elements[index]
    guard element.type != .audit else { return [] }
    var nodes: [MarkupNode] = []
    let attributes = attributes(of: element)
    if !attributes.isEmpty {
      nodes.append(.element("bind", [MarkupAttribute("nodeset", element.path)] + attributes, []))
    }
    if let value = element.formulas[.defaultValue], element.defaultMoments.contains(.opening) {
      nodes.append(Self.setValue(element, value, on: "odk-instance-first-load"))
    }
    return nodes
  }

  static func setValue(_ element: FormElement, _ value: Formula, on event: String) -> MarkupNode {
    .element(
      "setvalue",
      [
        MarkupAttribute("ref", element.path), MarkupAttribute("event", event),
        MarkupAttribute("value", value.path),
      ], [])
  }

  private func attributes(of element: FormElement) -> [MarkupAttribute] {
    var attributes: [MarkupAttribute] = []
    if let type = typeName(element.type) { attributes.append(MarkupAttribute("type", type)) }
    if case .metadata(let kind) = element.type { attributes += Self.preload(kind) }
    let isReadOnly = element.type == .note && element.formulas[.readOnly] == nil
    if isReadOnly { attributes.append(MarkupAttribute("readonly", "true()")) }
    for (name, column) in Self.rules {
      if let formula = element.formulas[column] {
        attributes.append(MarkupAttribute(name, formula.path))
      }
    }
    if element.isCalculated, let formula = element.formulas[.calculation] {
      attributes.append(MarkupAttribute("calculate", formula.path))
    }
    for (name, column) in Self.messages where element.words[column] != nil {
      attributes.append(MarkupAttribute(name, "jr:itext('\(element.path):\(name.text)')"))
    }
    if !element.sensitivity.isEmpty {
      attributes.append(MarkupAttribute("jalon:sensitivity", element.sensitivity))
    }
    if !element.classCell.isEmpty {
      attributes.append(MarkupAttribute("jalon:class", element.classCell))
    }
    if !element.comparedCell.isEmpty {
      attributes.append(MarkupAttribute("jalon:compared", element.comparedCell))
    }
    if !element.levelCell.isEmpty {
      attributes.append(MarkupAttribute("jalon:level", element.levelCell))
    }
    if !element.formerCell.isEmpty {
      attributes.append(MarkupAttribute("jalon:formerly", element.formerCell))
    }
    if !element.linkingCell.isEmpty {
      attributes.append(MarkupAttribute("jalon:linking", element.linkingCell))
    }
    if !element.isKept { attributes.append(MarkupAttribute("jalon:kept", "no")) }
    return attributes
  }

  private static let rules: [(MarkupName, FormulaColumn)] = [
    ("relevant", .relevant), ("required", .required), ("readonly", .readOnly),
    ("constraint", .constraint),
  ]

  private static let messages: [(MarkupName, WordColumn)] = [
    ("jr:constraintMsg", .constraintMessage), ("jr:requiredMsg", .requiredMessage),
  ]

  private func typeName(_ type: ElementType) -> String? {
    switch type {
    case .group, .repeating, .audit: nil
    case .integer: "int"
    case .decimal: "decimal"
    case .range(let range): range.allowsFractions ? "decimal" : "int"
    case .date: "date"
    case .time: "time"
    case .dateTime: "dateTime"
    case .geopoint: "geopoint"
    case .barcode: "barcode"
    case .file: "binary"
    case .rank: "odk:rank"
    case .metadata(.start), .metadata(.end): "dateTime"
    case .metadata(.today): "date"
    case .text, .acknowledge, .selectOne, .selectMultiple, .note, .calculate, .hidden, .metadata:
      "string"
    }
  }

  private static func preload(_ kind: Metadata) -> [MarkupAttribute] {
    switch kind {
    case .start, .end:
      [
        MarkupAttribute("jr:preload", "timestamp"),
        MarkupAttribute("jr:preloadParams", kind.rawValue),
      ]
    case .today:
      [MarkupAttribute("jr:preload", "date"), MarkupAttribute("jr:preloadParams", "today")]
    case .deviceID, .username, .phoneNumber, .email, .subscriberID, .simSerial:
      [
        MarkupAttribute("jr:preload", "property"),
        MarkupAttribute("jr:preloadParams", kind.rawValue),
      ]
    }
  }
}
