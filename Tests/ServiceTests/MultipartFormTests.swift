import Foundation
import Interview
import TestSupport
import Testing

@testable import Service

/// Forms with a file, as browsers write them.
struct MultipartFormTests {
  static let type = "multipart/form-data; boundary=----WebKitFormBoundaryAb12"
  static let mark = "------WebKitFormBoundaryAb12"

  private static func body(_ parts: [(head: String, content: String)]) -> String {
    parts.map { "\(mark)\r\n\($0.head)\r\n\r\n\($0.content)\r\n" }.joined() + "\(mark)--\r\n"
  }

  private static func form(_ body: String, type: String = type) -> MultipartForm? {
    MultipartForm(Array(body.utf8), type: type)
  }

  static let usual = body([
    ("Content-Disposition: form-data; name=\"jeton\"", "abc"),
    (
      "Content-Disposition: form-data; name=\"fichier\"; filename=\"été%22.csv\"\r\nContent-Type: text/csv",
      "Case;Valeur\r\nI01;12\r\n--presque\r\n"
    ),
  ])

  @Test func `fields and the file come back as they were, whatever stands in them`() throws {
    let form = try #require(Self.form(Self.usual))
    #expect(form.fields.first("jeton") == "abc")
    #expect(form.file("fichier") == Array("Case;Valeur\r\nI01;12\r\n--presque\r\n".utf8))
    let quoted = "multipart/form-data; boundary=\"----WebKitFormBoundaryAb12\""
    #expect(Self.form(Self.usual, type: quoted)?.fields.first("jeton") == "abc")
    let bytes = [UInt8](0...255) + [0x0D, 0x0A, 0x2D, 0x2D]
    let binary =
      Array(
        "\(Self.mark)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".utf8)
      + bytes + Array("\r\n\(Self.mark)--".utf8)
    #expect(MultipartForm(binary, type: Self.type)?.file("f") == bytes)
  }

  @Test func `a field that was left alone holds no file, and letters are unpacked`() throws {
    let disposition = "Content-Disposition: form-data; name=\"fichier\"; filename=\"\""
    #expect(Self.form(Self.body([(disposition, "")])).map { $0.file("fichier") == nil } == true)
    let packed = Self.body([("\(disposition)\r\nContent-Transfer-Encoding: base64", "STAx\r\nPTEy")]
    )
    #expect(Self.form(packed)?.file("fichier") == Array("I01=12".utf8))
  }

  @Test(arguments: [
    "", mark, "\(mark)\r\n", "\(mark)--\r\nreste", "préambule\r\n\(usual)", "\(usual)reste",
    String(usual.dropLast(4)), usual.replacing("form-data; ", with: "attachment; "),
    usual.replacing("name=", with: "nom=x; name="), usual.replacing("\"jeton\"", with: "jeton"),
    usual.replacing("Content-Type: text/csv", with: "X-Autre: 1"),
    usual.replacing("name=\"jeton\"", with: "name=\"jeton\"; name=\"autre\""),
    usual.replacing("name=\"jeton\"", with: "name=\"" + String(repeating: "a", count: 3000) + "\""),
  ])
  func `what is not plainly a form is nothing`(_ body: String) {
    #expect(Self.form(body) == nil)
  }

  @Test(arguments: [
    "text/plain", "multipart/mixed; boundary=----WebKitFormBoundaryAb12", "multipart/form-data",
    "multipart/form-data; boundary=", "multipart/form-data; boundary=é",
    "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
  ])
  func `another type of content is nothing`(_ type: String) {
    #expect(Self.form(Self.usual, type: type) == nil)
  }

  @Test func `whatever comes, reading ends, and gives back no more than came`() {
    var numbers = SystemRandomNumberGenerator()
    let usual = Array(Self.usual.utf8)
    for _ in 0..<3000 {
      var bytes = usual
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        if Bool.random(using: &numbers) {
          bytes[place] = .random(in: 0...255, using: &numbers)
        } else {
          bytes.remove(at: place)
        }
      }
      let form = MultipartForm(bytes, type: Self.type)
      #expect((form?.file("fichier")?.count ?? 0) < usual.count)
    }
  }
}
