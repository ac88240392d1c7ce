import FormSupport
import Testing
import XLSForm

@testable import Interview

@Suite struct LineTextTests {
  @Test(arguments: LineText.all.map(\.tag))
  func `no sentence has more than twelve words`(tag: String) throws {
    let text = try #require(LineText.all.first { $0.tag == tag })
    for said in Self.strings(in: text) {
      for sentence in said.split(whereSeparator: { ".?!\n".contains($0) }) {
        let words = sentence.split(whereSeparator: \.isWhitespace).filter {
          $0.contains { $0.isLetter }
        }
        #expect(words.count <= 12, "\(tag): \(sentence)")
      }
    }
  }

  @Test(arguments: LineText.all.map(\.tag))
  func `nothing is left unsaid, and nobody is blamed`(tag: String) throws {
    let text = try #require(LineText.all.first { $0.tag == tag })
    for said in Self.strings(in: text) {
      #expect(!said.isEmpty)
      let words = Set(said.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: ["invalide", "veuillez", "oups", "invalid"]), "\(said)")
      #expect(!said.contains("·"), "\(said)")
    }
  }

  @Test(arguments: LineText.all.map(\.tag))
  func `each language fills in what French fills in`(tag: String) throws {
    let text = try #require(LineText.all.first { $0.tag == tag })
    let french = Self.strings(in: LineText.french)
    let other = Self.strings(in: text).prefix(french.count)
    #expect(other.count == french.count)
    for (one, two) in zip(french, other) where two.contains("{") {
      #expect(one.contains("{"), "\(tag): \(two)")
    }
  }

  @Test func `the lines that help are said in each language, in as few words`() {
    for text in LineText.all {
      let lines = ServiceWords.product.helpLines[text.tag] ?? []
      #expect(lines.count == 2, "\(text.tag)")
      for sentence in lines.flatMap({ $0.split(whereSeparator: { ".?!\n".contains($0) }) }) {
        #expect(sentence.split(separator: " ").count <= 12, "\(sentence)")
      }
    }
  }

  @Test func `in Arabic a line has one direction: no Latin, no brackets, figures alone`() {
    let help = ServiceWords.product.helpLines["ar"] ?? []
    for said in Self.strings(in: LineText.arabic) + help where said != "ar" {
      for line in said.split(separator: "\n") {
        let hasArabic = line.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        let bare = line.replacing("{1}", with: "").replacing("{2}", with: "")
        #expect(!line.contains { $0.isASCII && $0.isLetter }, "\(line)")
        #expect(!line.contains { "()".contains($0) }, "\(line)")
        if hasArabic { #expect(!bare.contains { $0.isASCII && $0.isNumber }, "\(line)") }
      }
    }
  }

  @Test func `easy French is French, and an unknown language is asked in French`() {
    #expect(LineText.speaking(FormLanguage(name: "", code: "fr-FALC")).tag == "fr")
    #expect(LineText.speaking(FormLanguage(name: "العربية", code: "ar")).tag == "ar")
    #expect(LineText.speaking(FormLanguage(name: "Soomaali", code: "so")).tag == "fr")
  }

  @Test func `in Spanish a question without its mark has lost both`() throws {
    let form = try Form.sample(
      """
      ## survey
      | type | name | label::español (es)              |
      | ---- | ---- | -------------------------------- |
      | text | a    | ¿Cómo ha participado?            |
      | text | b    | Para su salud, ¿qué es difícil?  |
      | text | c    | ¡Cuente!                         |
      """)
    var conversation = Conversation.afterConsent(form)
    let lines = conversation.type("uno", "dos", "tres")
    #expect(lines.contains("1. Cómo ha participado: uno."))
    #expect(lines.contains("2. Para su salud, qué es difícil: dos."))
    #expect(lines.contains("3. Cuente: tres."))
  }

  /// Every sentence of a bundle, found by reflection so that none is forgotten.
  static func strings(in value: Any) -> [String] {
    if let string = value as? String { return [string] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }
}
