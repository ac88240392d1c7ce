import Foundation
import Writing
import XPath

/// Whether an answer is of the kind that its question asks for, whatever was answered elsewhere.
enum AnswerCheck {
  /// In Unicode scalars: one visible letter can be made of thousands of them.
  static let textLimit = 2000

  static func reasons(
    _ answer: Answer, to type: ElementType, isOffered: (String) -> Bool
  ) -> [AnswerFinding.Reason] {
    switch (answer, type) {
    case (.refused, _) where type.isAsked: []
    case (.choices(let names), .selectOne):
      reasons(names, isOffered: isOffered, takesSeveral: false)
    case (.choices(let names), .selectMultiple), (.choices(let names), .rank):
      reasons(names, isOffered: isOffered, takesSeveral: true)
    case (.choices(let names), .acknowledge): names == ["OK"] ? [] : [.unknownChoice]
    case (.number(let number), .integer): reasons(number, isWhole: true)
    case (.number(let number), .decimal): reasons(number, isWhole: false)
    case (.number(let number), .range(let range)): reasons(number, in: range)
    case (.text(let text), .text), (.text(let text), .barcode), (.text(let text), .file):
      reasons(text)
    case (.text(let text), .date): reasons(text, CivilDate(text) != nil, else: .notADate)
    case (.text(let text), .time): reasons(text, TimeOfDay.isOne(text), else: .notATime)
    case (.text(let text), .dateTime):
      reasons(text, TimeOfDay.endsDateTime(text), else: .notADateTime)
    case (.text(let text), .geopoint):
      reasons(text, GeographicPoint.isOne(text), else: .notAPlace)
    default: [.wrongKind]
    }
  }

  static func reasons(
    _ names: [String], isOffered: (String) -> Bool, takesSeveral: Bool
  ) -> [AnswerFinding.Reason] {
    if names.isEmpty { return [.noChoice] }
    var reasons: [AnswerFinding.Reason] = []
    if !names.allSatisfy(isOffered) { reasons.append(.unknownChoice) }
    if names.count > 1, Set(names).count != names.count { reasons.append(.repeatedChoice) }
    if !takesSeveral, names.count > 1 { reasons.append(.severalChoices) }
    return reasons
  }

  /// What any text must be, a computed one too.
  static func reasons(_ text: String) -> [AnswerFinding.Reason] {
    var reasons: [AnswerFinding.Reason] = []
    if text.trimmed.isEmpty { reasons.append(.emptyText) }
    if text.unicodeScalars.count > textLimit { reasons.append(.textTooLong) }
    if text.unicodeScalars.contains(where: \.isUnsafe) { reasons.append(.unsafeCharacter) }
    return reasons
  }

  private static func reasons(
    _ text: String, _ isSound: Bool, else reason: AnswerFinding.Reason
  ) -> [AnswerFinding.Reason] {
    isSound ? [] : [reason]
  }

  private static func reasons(_ number: Decimal, isWhole: Bool) -> [AnswerFinding.Reason] {
    guard DecimalText.read("\(number)") != nil else { return [.numberOutOfRange] }
    return isWhole && !number.isWhole ? [.notWhole] : []
  }

  private static func reasons(_ number: Decimal, in range: NumberRange) -> [AnswerFinding.Reason] {
    guard range.contains(number) else { return [.numberOutOfRange] }
    return range.isOnStep(number) ? [] : [.offStep]
  }
}
