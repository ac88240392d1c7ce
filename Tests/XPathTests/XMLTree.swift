import Foundation
import XPath

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document for a test, with all its text.
extension InstanceTree {
  static func read(_ xml: String) throws -> InstanceTree {
    let events = XMLEvents()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = events
    guard parser.parse() else { throw XMLTreeError.unreadable(xml) }
    return events.builder.tree
  }
}

enum XMLTreeError: Error {
  case unreadable(String)
}

private final class XMLEvents: NSObject, XMLParserDelegate {
  var builder = InstanceTreeBuilder(whitespace: .kept)

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    builder.start(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    builder.end()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    builder.text(text)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    builder.text(String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, foundComment comment: String) {
    builder.comment(comment)
  }

  func parser(
    _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
  ) {
    builder.processingInstruction(target, data ?? "")
  }
}
