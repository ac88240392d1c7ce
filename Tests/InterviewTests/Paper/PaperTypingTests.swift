import FormSupport
import Foundation
import Interview
import Testing
import XLSForm

/// A sheet filled by hand, typed in.
@Suite struct PaperTypingTests {
  private static func typing() throws -> PaperTyping {
    let form = try Form.sample(
      """
      ## survey
      | type    | name    | label              | constraint          | constraint_message      |
      | ------- | ------- | ------------------ | ------------------- | ----------------------- |
      | integer | visites | Combien de fois ?  | . >= 0 and . <= 7   | Écrivez un nombre de 0 à 7. |
      | text    | suite   | Autre chose ?      |                     |                         |
      """)
    return PaperTyping(form, in: form.defaultLanguage, at: .undated)
  }

  @Test func `what the author's rule refuses is told at once, and the next number is taken`() throws
  {
    var typing = try Self.typing()
    #expect(typing.take("1", at: 0) == nil)
    let broken = typing.take("12", at: 1)
    #expect(broken?.contains("Écrivez un nombre de 0 à 7.") == true, "\(broken ?? "")")
    #expect(typing.reading(folio: "1").sheet["visites"] == nil)
    #expect(typing.take("3", at: 1) == nil && typing.take("Merci", at: 2) == nil)
    let reading = typing.reading(folio: "1")
    #expect(reading.anomalies.isEmpty && reading.sheet["visites"] == .number(3))
    // What was taken before stays where another number is refused.
    #expect(typing.take("8", at: 1) != nil)
    #expect(typing.reading(folio: "1").sheet["visites"] == .number(3))
    #expect(typing.take("", at: 1) == nil)
    #expect(typing.reading(folio: "1").sheet["visites"] == nil)
  }
}
