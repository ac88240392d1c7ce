/// A part of an XML document, in document order. Comments and processing instructions are left out.
package enum XMLEvent: Sendable, Hashable {
  case start(XMLName, [XMLAttribute])
  /// All the text between two tags, white space and CDATA included.
  case text(String)
  case end(XMLName)
}

package struct XMLName: Sendable, Hashable {
  /// Namespace, prefix and local name in one array: a large sheet copies names a million times, and
  /// each copy then retains one object instead of three.
  private let parts: [String]

  package init(_ local: String, namespace: String = "", prefix: String = "") {
    parts = [namespace, prefix, local]
  }

  /// Empty when there is none, like the prefix.
  package var namespace: String { parts[0] }
  package var prefix: String { parts[1] }
  package var local: String { parts[2] }

  /// As it is written: `orx:meta`.
  package var qualified: String {
    prefix.isEmpty ? local : "\(prefix):\(local)"
  }
}

/// Declarations of namespaces are not attributes.
package struct XMLAttribute: Sendable, Hashable {
  package var name: XMLName
  package var value: String

  package init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }
}

extension [XMLAttribute] {
  package func value(_ local: String, namespace: String = "") -> String? {
    first { $0.name.local == local && $0.name.namespace == namespace }?.value
  }
}
