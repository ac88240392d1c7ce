import Foundation
import Workbook
import XLSForm
import XPath

/// Answers given as a document, for expressions to read.
extension InstanceTree {
  /// XML, or JSON as nested objects: `{"data": {"age": 12, "child": [{"name": "A"}]}}`.
  init(file path: String) throws {
    let bytes = try FormFile.bytes(of: path)
    if path.lowercased().hasSuffix(".json") {
      try self.init(json: bytes, path)
    } else {
      try self.init(xml: bytes)
    }
  }

  /// The white space between elements is layout; that inside a leaf is its value.
  init(xml bytes: [UInt8]) throws {
    var builder = InstanceTreeBuilder(whitespace: .kept)
    do {
      try readXML(bytes) { event in
        switch event {
        case .start(let name, _): builder.start(name.qualified)
        case .text(let text): builder.text(text)
        case .end: builder.end()
        }
      }
    } catch {
      throw Failure(.refused, "contexte_refuse", error.message, "Corriger le document.")
    }
    self = builder.tree
  }

  private init(json bytes: [UInt8], _ path: String) throws {
    guard let object = try? JSONDecoder().decode(ContextValue.self, from: Data(bytes)) else {
      throw Failure(
        .refused, "contexte_refuse", "\(path) ne se lit pas en JSON.",
        "L’écrire ainsi\u{A0}: {\"data\": {\"age\": 12}}")
    }
    var builder = InstanceTreeBuilder(whitespace: .kept)
    // Answers alone, as `jouer` takes them, are those of the root that every form has here.
    object.add(to: &builder, named: object.isDocument ? nil : "data")
    self = builder.tree
  }
}

/// What JSON says, in the order of its names.
private enum ContextValue: Decodable {
  case text(String)
  case list([ContextValue])
  case object([String: ContextValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .text("")
    } else if let flag = try? container.decode(Bool.self) {
      self = .text(flag ? "true" : "false")
    } else if let number = try? container.decode(Double.self) {
      self = .text(NumberText.write(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([ContextValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: ContextValue].self))
    }
  }

  /// One element that holds the others, as in XML.
  var isDocument: Bool {
    guard case .object(let fields) = self, fields.count == 1, case .object? = fields.values.first
    else { return false }
    return true
  }

  func add(to builder: inout InstanceTreeBuilder, named name: String?) {
    if case .list(let values) = self {
      for value in values { value.add(to: &builder, named: name) }
      return
    }
    if let name { builder.start(name) }
    switch self {
    case .text(let text): builder.text(text)
    case .list: break
    case .object(let fields):
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        value.add(to: &builder, named: name)
      }
    }
    if name != nil { builder.end() }
  }
}
