/// Writes what is bound to each node: its type, rules, calculation and computed default.
struct XFormBinds {
  let form: Form

  func pieces(for index: Int) -> [XMLPiece] {
    let element = form.elements[index]
    guard element.type != .audit else { return [] }
    var pieces: [XMLPiece] = []
    let attributes = attributes(of: element)
    if !attributes.isEmpty {
      pieces.append(.element("bind", [("nodeset", element.path)] + attributes, []))
    }
    if let value = element.formulas[.defaultValue], element.defaultMoments.contains(.opening) {
      pieces.append(Self.setValue(element, value, on: "odk-instance-first-load"))
    }
    return pieces
  }

  static func setValue(_ element: FormElement, _ value: Formula, on event: String) -> XMLPiece {
    .element(
      "setvalue", [("ref", element.path), ("event", event), ("value", value.path)], [])
  }

  private func attributes(of element: FormElement) -> [(String, String)] {
    var attributes: [(String, String)] = []
    if let type = typeName(element.type) { attributes.append(("type", type)) }
    if case .metadata(let kind) = element.type { attributes += Self.preload(kind) }
    let isReadOnly = element.type == .note && element.formulas[.readOnly] == nil
    if isReadOnly { attributes.append(("readonly", "true()")) }
    for (name, column) in [
      ("relevant", FormulaColumn.relevant), ("required", .required), ("readonly", .readOnly),
      ("constraint", .constraint),
    ] {
      if let formula = element.formulas[column] { attributes.append((name, formula.path)) }
    }
    if element.isCalculated, let formula = element.formulas[.calculation] {
      attributes.append(("calculate", formula.path))
    }
    for (name, column) in [
      ("jr:constraintMsg", WordColumn.constraintMessage), ("jr:requiredMsg", .requiredMessage),
    ] where element.words[column] != nil {
      attributes.append((name, "jr:itext('\(element.path):\(name)')"))
    }
    if !element.sensitivity.isEmpty {
      attributes.append(("jalon:sensitivity", element.sensitivity))
    }
    if !element.classCell.isEmpty { attributes.append(("jalon:class", element.classCell)) }
    if !element.isKept { attributes.append(("jalon:kept", "no")) }
    return attributes
  }

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

  private static func preload(_ kind: Metadata) -> [(String, String)] {
    switch kind {
    case .start, .end: [("jr:preload", "timestamp"), ("jr:preloadParams", kind.rawValue)]
    case .today: [("jr:preload", "date"), ("jr:preloadParams", "today")]
    case .deviceID, .username, .phoneNumber, .email, .subscriberID, .simSerial:
      [("jr:preload", "property"), ("jr:preloadParams", kind.rawValue)]
    }
  }
}
