import Foundation
import Writing
import XLSForm

/// An answer as a script gives it: what it means depends on the question.
enum GivenValue: Hashable {
  case text(String)
  case number(Decimal)
  case list([String])
  case flag(Bool)
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
      TypedNumber.decimal(text).map(Answer.number)
    case (.text(let text), .selectMultiple), (.text(let text), .rank):
      .choices(text.split(separator: " ").map(String.init))
    case (.text(let text), .selectOne), (.text(let text), .acknowledge): .choices([text])
    case (.list(let names), .selectOne), (.list(let names), .selectMultiple),
      (.list(let names), .rank):
      .choices(names)
    case (.number(let number), .selectOne), (.number(let number), .selectMultiple),
      (.number(let number), .rank):
      .choices(["\(number)"])
    case (.flag(true), .acknowledge): .choices(["OK"])
    case (.flag(let flag), .selectOne): .choices([flag ? "true" : "false"])
    case (.flag(let flag), .text): .text(flag ? "true" : "false")
    case (.flag, _): nil
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
      self = .flag(flag)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let names = try? container.decode([ChoiceName].self) {
      self = .list(names.map(\.text))
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

/// The name of a choice: JSON writes `1` as readily as `"1"`.
private struct ChoiceName: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Decimal.self) {
      text = "\(number)"
    } else {
      text = try container.decode(String.self)
    }
  }
}
