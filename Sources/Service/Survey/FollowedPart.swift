package import Foundation
import Monitoring
package import XLSForm

/// What waits of an answer for the next wave, in format 1: the code that its author made, and the answers that are
/// followed. Sealed to the key of the series for every answer alike, so that nobody sees who made a code.
package struct FollowedPart: Codable, Hashable {
  static let format = 1

  private var format = Self.format
  /// Nil where she made none, or not the whole of it.
  var code: [String]?
  /// By question; empty without a code.
  var answers: [String: String]

  enum CodingKeys: String, CodingKey {
    case format, code
    case answers = "reponses"
  }

  package init(of sheet: AnswerSheet, _ linking: FormLinking) {
    let elements = linking.elements.compactMap { sheet.answers[$0].flatMap(Self.element) }
    guard elements.count == linking.elements.count else {
      answers = [:]
      return
    }
    code = elements
    answers = Dictionary(
      linking.followed.compactMap { name in
        sheet.answers[name].flatMap(Self.choice).map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Throws `UnreadableSecret` for bytes of a later format, or of none.
  init(bytes: Data) throws {
    guard let part = try? JSONDecoder().decode(FollowedPart.self, from: bytes),
      part.format == Self.format
    else { throw UnreadableSecret(content: .answers) }
    self = part
  }

  package func sealed(to key: Data) throws -> Data {
    // An exchange of its own: parts that shared one would tell who answered at the same time.
    var sealer = try AnswerSealer(publicKey: key)
    return try sealer.seal(try JSON.encode(self))
  }

  /// Of a word its first letter, whatever its accents and capitals.
  private static func element(_ answer: Answer) -> String? {
    switch answer {
    case .refused: nil
    case .choices(let names): names.count == 1 ? names[0] : nil
    case .number(let number): "\(number)"
    case .text(let text):
      text.folding(
        options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil
      )
      .first { $0.isLetter || $0.isNumber }.map { String($0).lowercased() }
    }
  }

  private static func choice(_ answer: Answer) -> String? {
    switch answer {
    case .refused: SurveyChoice.refusal.name
    case .choices(let names): names.count == 1 ? names[0] : nil
    case .number, .text: nil
    }
  }
}
