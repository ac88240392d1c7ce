import Foundation
import XLSForm

/// An answer as a script gives it: what it means depends on the question.
enum GivenValue: Hashable {
  case text(String)
  case number(Decimal)
  case list([String])
  /// « Je ne veux pas répondre »: `{"refused": true}`.
  case refused

  /// nil where the question cannot be answered so.
  func answer(to kind: QuestionKind) -> Answer? {
    switch (self, kind) {
    case (.refused, _), (.text(Choice.refusalName), _): .refused
    case (.number(let number), .integer), (.number(let number), .decimal),
      (.number(let number), .range):
      .number(number)
    case (.text(let text), .integer), (.text(let text), .decimal), (.text(let text), .range):
      TypedNumber.read(text).map(Answer.number)
    case (.text(let text), .selectMultiple), (.text(let text), .rank):
      .choices(text.split(separator: " ").map(String.init))
    case (.text(let text), .selectOne), (.text(let text), .acknowledge): .choices([text])
    case (.list(let names), .selectOne), (.list(let names), .selectMultiple),
      (.list(let names), .rank):
      .choices(names)
    case (.number(let number), .selectOne), (.number(let number), .selectMultiple):
      .choices(["\(number)"])
    case (.text(let text), _): .text(text)
    case (.number(let number), _): .text("\(number)")
    case (.list, _): nil
    }
  }
}

extension GivenValue: Decodable {
  private enum Key: String, CodingKey { case refused }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .text(flag ? "OK" : "")
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let names = try? container.decode([String].self) {
      self = .list(names)
    } else {
      let object = try decoder.container(keyedBy: Key.self)
      guard try object.decode(Bool.self, forKey: .refused) else {
        throw DecodingError.dataCorruptedError(
          forKey: .refused, in: object, debugDescription: "only true")
      }
      self = .refused
    }
  }
}
