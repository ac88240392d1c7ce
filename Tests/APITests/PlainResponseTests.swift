import API
import Foundation
import Testing

/// What the quick reader of answers reads is what the general one does; the rest it leaves alone.
@Suite struct PlainResponseTests {
  private static let plain = ResponseMessage(
    code: "1004961005397115",
    answers: [
      "ecoute": AnswerValue(choices: ["beaucoup"]),
      "comment": AnswerValue(choices: ["avis", "reunions"]),
      "remarque": AnswerValue(text: "Merci « à tous », العربية 🌻"), "sante": AnswerValue(),
      "rien": AnswerValue(choices: []),
    ], language: "fr-FALC")

  @Test func `plain answers are read as the general reader does, however they are laid out`() throws
  {
    var silent = Self.plain
    silent.language = nil
    for message in [Self.plain, silent] {
      let bytes = Wire.bytes(of: message)
      #expect(PlainResponse.message(from: bytes) == message)
      let object = try JSONSerialization.jsonObject(with: bytes)
      let pretty = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted])
      #expect(PlainResponse.message(from: pretty) == message)
    }
  }

  @Test(arguments: [
    #"{"code":"1","format":3,"reponses":{},"autre":1}"#, #"{"code":"1","format":2,"reponses":{}}"#,
    #"{"code":"1","reponses":{}}"#, #"{"code":"1","code":"2","format":3,"reponses":{}}"#,
    #"{"code":"1","format":3,"reponses":{"a":{"choix":["b"]},"a":{}}}"#,
    #"{"code":"1","format":3,"reponses":{"a":{"nombre":"2"}}}"#,
    #"{"code":"1","format":3,"reponses":{"a":{"texte":"\\u0041"}}}"#,
    #"{"code":"1","format":3,"reponses":{"a":{"choix":null}}}"#,
    #"{"code":1,"format":3,"reponses":{}}"#, #"{"code":"1","format":3,"reponses":{}} {}"#,
    #"{"code":"1","format":33,"reponses":{}}"#, #"{"code":"1","format":3,"reponses":{},}"#, "[]",
    "",
    "{\"code\":\"a\nb\",\"format\":3,\"reponses\":{}}",
  ])
  func `what is not plain is left to the general reader`(text: String) {
    #expect(PlainResponse.message(from: Data(text.utf8)) == nil)
  }

  @Test func `cut or changed anywhere, it is never read as something else`() {
    let whole = [UInt8](Wire.bytes(of: Self.plain))
    for place in whole.indices {
      #expect(PlainResponse.message(from: Data(whole[..<place])) == nil)
      var changed = whole
      for byte in [0x22, 0x5C, 0x7D, 0x00, 0xFF, 0x61] as [UInt8] where changed[place] != byte {
        changed[place] = byte
        let bytes = Data(changed)
        if let read = PlainResponse.message(from: bytes) {
          #expect((try? Wire.message(from: bytes)) == read, "byte \(place)")
        }
        changed[place] = whole[place]
      }
    }
  }
}
