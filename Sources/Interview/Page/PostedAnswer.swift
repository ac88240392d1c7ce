import Foundation
import Writing
import XLSForm

/// The answer that the fields of a page hold for its question.
enum PostedAnswer: Sendable, Hashable {
  case given(Answer)
  /// Nothing was chosen or typed.
  case none
  /// Something was typed that is not an answer to this question.
  case unreadable

  init(_ fields: PostedFields, to question: Question, timeZone: TimeZone) {
    switch question.kind {
    case .selectOne, .acknowledge: self.init(oneChoiceIn: fields)
    case .selectMultiple(let choices):
      let posted = Set(fields.all(FieldName.answer))
      let names = choices.map(\.name).filter(posted.contains)
      self = names.isEmpty ? .none : .given(.choices(names))
    case .rank(let choices): self = Self.rank(fields, choices)
    case .stop, .file: self = .none
    case .text:
      let text = Self.lines(fields.all(FieldName.answer).first ?? "")
      self = text.isEmpty ? .none : .given(.text(text))
    case .integer, .decimal, .date, .time, .dateTime, .range, .geopoint, .barcode:
      self = Self.typed(fields, question, timeZone)
    }
  }

  init(oneChoiceIn fields: PostedFields) {
    self =
      switch fields.all(FieldName.answer).first {
      case nil: .none
      case FieldName.refusal: .given(.refused)
      case .some(let name): .given(.choices([name]))
      }
  }

  /// Each choice has its place, once.
  private static func rank(_ fields: PostedFields, _ choices: [Choice]) -> PostedAnswer {
    let places = choices.map { fields.first(FieldName.rank + $0.name) }
    if places.allSatisfy(\.isEmpty) { return .none }
    let numbers = places.compactMap { TypedNumber.whole($0) }
    guard numbers.sorted() == (1...max(1, choices.count)).map({ Decimal($0) }) else {
      return .unreadable
    }
    return .given(.choices(zip(numbers, choices).sorted { $0.0 < $1.0 }.map(\.1.name)))
  }

  private static func typed(
    _ fields: PostedFields, _ question: Question, _ timeZone: TimeZone
  ) -> PostedAnswer {
    let parts = question.kind.parts(question.datePrecision).map { fields.first($0.rawValue) }
    let joined = parts.joined(separator: " ").trimmed
    if joined.isEmpty { return .none }
    guard !parts.contains(""),
      let answer = TypedAnswer(timeZone: timeZone).read(joined, to: question)
    else { return .unreadable }
    return .given(answer)
  }

  /// Browsers send CRLF between the lines of a text: cleaning drops the CR.
  private static func lines(_ text: String) -> String {
    PlainText.clean(text).trimmed
  }
}

/// One field of those that make an answer together.
enum FieldPart: String {
  case answer, day, month, year, hour, minute, latitude, longitude
}

extension QuestionKind {
  /// In the order in which they are read.
  func parts(_ precision: TypedDate.Precision) -> [FieldPart] {
    let date: [FieldPart] =
      switch precision {
      case .day: [.day, .month, .year]
      case .month: [.month, .year]
      case .year: [.year]
      }
    return switch self {
    case .date: date
    case .time: [.hour, .minute]
    case .dateTime: [.day, .month, .year, .hour, .minute]
    case .geopoint: [.latitude, .longitude]
    default: [.answer]
    }
  }
}
