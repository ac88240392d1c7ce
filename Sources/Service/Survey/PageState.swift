import Crypto
import Foundation
import Interview
import XLSForm

/// What a page of a survey carries from one request to the next. The server keeps nothing: the state
/// is sealed under the wave's pepper, so that no one can read it in the page or change it.
struct PageState: Sendable, Codable {
  var code: String
  /// Made with the first page, so that sending twice counts once.
  var response: UUID
  /// Seeds the random draws of the form, the same for the whole visit.
  var seed: UInt64
  var visit: VisitState

  /// The wave, in clear, then the sealed state; as text that a hidden field can hold.
  func sealed(for wave: UUID, _ keys: WaveKeys) throws -> String {
    let bytes = wave.bytes + (try keys.sealPage(try JSON.encode(self)))
    return bytes.base64EncodedString()
  }

  /// The wave named by a sealed state. Returns nil when the text is not one.
  static func wave(of text: String) -> UUID? {
    guard let bytes = Data(base64Encoded: text), bytes.count > 16 else { return nil }
    return bytes.prefix(16).withUnsafeBytes { buffer in
      UUID(uuid: buffer.loadUnaligned(as: uuid_t.self))
    }
  }

  /// Returns nil when the text was changed or sealed with other keys.
  init?(_ text: String, _ keys: WaveKeys) {
    guard let bytes = Data(base64Encoded: text), bytes.count > 16,
      let opened = try? keys.openPage(bytes.dropFirst(16)),
      let state = try? JSONDecoder().decode(PageState.self, from: opened)
    else { return nil }
    self = state
  }

  init(code: String, visit: SurveyVisit) {
    self.code = code
    response = UUID()
    seed = UInt64.random(in: 0 ... .max)
    self.visit = visit.state
  }
}
