package import Foundation
import Writing
package import XLSForm

/// What was typed under a question, read as its kind wants it and written as answers travel:
/// `12 3 2024` is `2024-03-12`. Nothing is guessed: a year has four digits.
package struct TypedAnswer: Sendable {
  /// Names that may stand for the number of a month.
  package var months: [String]
  /// A date with its time travels with its offset.
  package var timeZone: TimeZone

  package init(months: [String] = [], timeZone: TimeZone) {
    self.months = months
    self.timeZone = timeZone
  }

  package func read(_ typed: String, to question: Question) -> Answer? {
    let line = PlainText.cleanLine(typed)
    return switch question.kind {
    case .integer: TypedNumber.whole(typed).map(Answer.number)
    case .decimal: TypedNumber.decimal(typed).map(Answer.number)
    case .range: TypedNumber.decimal(typed).map(Answer.number)
    case .date:
      TypedDate.read(line, precision: question.datePrecision, months: months)
        .map { .text($0.text) }
    case .time: TypedTime.read(line).map { .text($0.text) }
    case .dateTime: dateTime(line).map(Answer.text)
    case .geopoint: TypedPlace.read(line).map(Answer.text)
    case .text, .barcode, .file: text(PlainText.clean(typed).trimmed)
    case .selectOne, .selectMultiple, .rank, .acknowledge, .stop: nil
    }
  }

  private func text(_ words: String) -> Answer? { words.isEmpty ? nil : .text(words) }

  /// The date has three parts, the time is what follows.
  private func dateTime(_ typed: String) -> String? {
    let parts = TypedDate.parts(of: typed)
    guard parts.count >= 5,
      let date = TypedDate.read(
        parts[..<3].joined(separator: " "), precision: .day, months: months),
      let time = TypedTime.read(parts[3...].joined(separator: " "))
    else { return nil }
    return "\(date.text)T\(time.text):00.000\(offset(on: date, at: time))"
  }

  /// `+01:00` where the person is, that day.
  private func offset(on date: TypedDate, at time: TypedTime) -> String {
    let local = Double(date.daysSince1970 * 86_400 + time.hour * 3600 + time.minute * 60)
    let near = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: local))
    let exact = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: local - Double(near)))
    let minutes = abs(exact) / 60
    let sign = exact < 0 ? "-" : "+"
    return "\(sign)\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
  }
}

extension Question {
  var datePrecision: TypedDate.Precision {
    if appearance.contains("year") { return .year }
    return appearance.contains("month-year") ? .month : .day
  }
}
