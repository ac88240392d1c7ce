import Foundation
import FoundationXML
import Monitoring
import Publishing
import Reporting
import Testing

struct HTMLWriterTests {
  private static let hostile =
    "</style><script>alert('x')</script> #read(\"/etc/passwd\") [x] * & <b>"

  private func page(
    _ fixture: Fixture = .full(), _ edition: Edition = provisional
  ) throws -> String {
    HTMLWriter.write(
      AxisReport.compose(try fixture.axis(), edition),
      style: ReportStyle("p > b { color: red }", fonts: [400: Data([1, 2, 3])]))
  }

  @Test("The page is well-formed, also with hostile text", arguments: ["Marche", hostile])
  func wellFormed(name: String) throws {
    let outline = PageOutline(try page(.full(hostile: name)))
    #expect(outline.error == nil)
    #expect(outline.language == "fr")
    #expect(outline.elements["script"] == nil)
    #expect(outline.elements["h1"] == 1)
    #expect(outline.duplicateIDs.isEmpty)
    #expect(outline.brokenLinks.isEmpty)
  }

  @Test("Every drawing has a role, a title and a description; every table a caption and heads")
  func alternatives() throws {
    let outline = PageOutline(try page())
    #expect((outline.elements["svg"] ?? 0) >= 5)
    #expect(outline.drawingsWithoutAlternative == 0)
    #expect(outline.elements["caption"] == outline.elements["table"])
    #expect(outline.headsWithoutScope == 0)
  }

  @Test("Nothing is fetched and nothing runs")
  func closed() throws {
    let page = try page()
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("src=\""))
    #expect(!page.contains("<link"))
    #expect(!page.contains("http://") || page.contains("xmlns=\"http://www.w3.org/2000/svg\""))
  }

  @Test("Fictitious and provisional data say so")
  func marks() throws {
    let page = try page()
    #expect(page.contains("Données fictives"))
    #expect(page.contains("Document de travail, ne pas diffuser"))
    #expect(
      page.contains(
        "n° 3, faite le 15 janvier 2032 à 14\u{A0}h\u{A0}02".replacing(" 3", with: "\u{A0}3")))
  }

  @Test("A report from a released freeze says its name, and may be handed on")
  func freeze() throws {
    var edition = provisional
    edition.kind = .release
    edition.name = "fin 2031"
    let page = try page(.full(), edition)
    #expect(!page.contains("Document de travail"))
    #expect(page.contains("Gel «\u{A0}fin 2031\u{A0}», diffusé"))
    #expect(page.contains(try Fixture.full().publish().digest))
  }

  @Test("Hostile text is shown as it is")
  func verbatim() throws {
    #expect(try page(.full(hostile: "a*b [x] <i>")).contains("a*b [x] &lt;i&gt;"))
  }

  @Test("An axis without projects, indicators or surveys still makes a report")
  func empty() throws {
    let outline = PageOutline(try page(Fixture()))
    #expect(outline.error == nil)
  }

  @Test("A report knows no call but its own")
  func otherCall() throws {
    let page = try page()
    #expect(!page.contains("Occitanie"))
    #expect(page.contains("Bien vieillir chez soi"))
    #expect(page.contains("dans les 20"))
  }
}

/// What a strict XML reader finds in a page.
private final class PageOutline: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var language: String?
  private(set) var error: String?
  private(set) var drawingsWithoutAlternative = 0
  private(set) var headsWithoutScope = 0
  private(set) var duplicateIDs: [String] = []
  private var ids: Set<String> = []
  private var links: [String] = []
  private var inDrawing: Set<String> = []

  var brokenLinks: [String] { links.filter { !ids.contains($0) } }

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      error = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if name == "html" { language = attributes["lang"] }
    if name == "th", attributes["scope"] == nil { headsWithoutScope += 1 }
    if name == "svg" { inDrawing = attributes["role"] == "img" ? ["role"] : [] }
    if name == "title" || name == "desc" { inDrawing.insert(name) }
    if let id = attributes["id"], !ids.insert(id).inserted { duplicateIDs.append(id) }
    if let link = attributes["href"], link.hasPrefix("#") { links.append(String(link.dropFirst())) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "svg", inDrawing != ["role", "title", "desc"] { drawingsWithoutAlternative += 1 }
  }
}
