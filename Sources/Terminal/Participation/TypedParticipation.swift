import Foundation
package import Monitoring
import Writing

/// An event of participation as it is typed, field by field, by a person or in a file.
package struct TypedParticipation: Sendable {
  private var stage: ParticipationStage?
  private var level: ParticipationLevel?
  private var quarter: Quarter?
  private var heldOn: Day?
  private var people: Int?
  private var meetings: Int?
  private var participants: [Participants] = []
  private var supports: [ParticipationSupport] = []
  private var evidence: String?
  private var effect: ParticipationEffect?
  private var change: String?
  private var reason: String?

  package init() {}

  /// What is corrected field by field.
  package init(_ content: ParticipationContent) {
    stage = content.stage
    level = content.level
    quarter = content.quarter
    heldOn = content.heldOn
    people = content.people
    meetings = content.meetings
    participants = content.participants
    supports = content.supports
    evidence = content.evidence
    effect = content.effect
    change = content.change
    reason = content.reason
  }

  /// Nil while something that every event has is missing.
  package var content: ParticipationContent? {
    guard let stage, let level, let quarter, let effect else { return nil }
    return ParticipationContent(
      stage: stage, level: level, quarter: quarter, heldOn: heldOn, people: people,
      meetings: meetings, participants: participants, supports: supports, evidence: evidence,
      effect: effect, change: effect == .no ? nil : change, reason: effect == .no ? reason : nil)
  }

  /// Whether that is still to be asked of who enters it.
  package func asks(_ field: ParticipationField) -> Bool {
    switch field {
    case .stage: stage == nil
    case .level: level == nil
    case .when: quarter == nil
    case .people: people == nil && level != ParticipationLevel.none
    case .meetings: meetings == nil && level != ParticipationLevel.none
    case .participants: participants.isEmpty && level != ParticipationLevel.none
    case .supports: supports.isEmpty && level != ParticipationLevel.none
    case .evidence: evidence == nil
    case .effect: effect == nil
    case .change: change == nil && effect != .no
    case .reason: reason == nil && effect == .no
    }
  }

  /// What is wrong with what a field says, as far as the others are said.
  package func refusal(of field: ParticipationField, today: Day?) -> String? {
    guard let today = today ?? heldOn ?? quarter?.end else { return nil }
    var part = self
    part.stage = stage ?? .diagnosis
    part.level = level ?? ParticipationLevel.none
    part.quarter = quarter ?? Quarter(of: today)
    part.effect = effect ?? .no
    return part.content?.findings(today: today).first { $0.field == field }?.sentence
  }

  /// Takes what was typed. Returns what is wrong with it and how to write it, if it cannot be read.
  package mutating func set(_ field: ParticipationField, _ text: String) -> String? {
    let text = text.trimmed
    switch field {
    case .stage: return Self.read(text, \.label, into: &stage, numbered: 1)
    case .level: return readLevel(text)
    case .when: return readTime(text)
    case .people: return Self.readCount(text, into: &people)
    case .meetings: return Self.readCount(text, into: &meetings)
    case .participants: return Self.readSeveral(text, \.label, into: &participants)
    case .supports: return Self.readSeveral(text, \.label, into: &supports)
    case .effect: return Self.read(text, \.label, into: &effect, numbered: 1)
    case .evidence: evidence = text.isEmpty ? nil : text
    case .change: change = text.isEmpty ? nil : text
    case .reason: reason = text.isEmpty ? nil : text
    }
    return nil
  }
}

// MARK: - Reading

extension TypedParticipation {
  /// By its number in the list, or by the beginning of its name.
  private static func choice<Choice: CaseIterable>(
    _ text: String, _ label: (Choice) -> String, numbered first: Int
  ) -> Choice? {
    let all = Array(Choice.allCases)
    if let number = Int(text), all.indices.contains(number - first) { return all[number - first] }
    let plain = text.folded
    let found = all.filter { label($0).folded.hasPrefix(plain) }
    return plain.isEmpty || found.count != 1 ? nil : found[0]
  }

  private static func read<Choice: CaseIterable>(
    _ text: String, _ label: (Choice) -> String, into place: inout Choice?, numbered first: Int
  ) -> String? {
    guard let choice = choice(text, label, numbered: first) else {
      return "«\u{A0}\(text)\u{A0}» n’est pas dans la liste. Écrire "
        + listed(Array(Choice.allCases), label, from: first) + "."
    }
    place = choice
    return nil
  }

  private mutating func readLevel(_ text: String) -> String? {
    var read: ParticipationLevel?
    let sentence = Self.read(text, \.label, into: &read, numbered: 0)
    if let read { level = read }
    return sentence
  }

  private mutating func readTime(_ text: String) -> String? {
    if let day = Day(text) {
      (heldOn, quarter) = (day, Quarter(of: day))
    } else if let typed = Quarter(text) {
      (heldOn, quarter) = (nil, typed)
    } else {
      return
        "«\u{A0}\(text)\u{A0}» n’est ni un jour ni un trimestre. L’écrire 2024-11-15 ou 2024-T4."
    }
    return nil
  }

  /// An empty text is « not known ».
  private static func readCount(_ text: String, into place: inout Int?) -> String? {
    if text.isEmpty {
      place = nil
      return nil
    }
    guard let value = TypedNumber.whole(text), value >= 0, value <= 1_000_000 else {
      return
        "«\u{A0}\(text)\u{A0}» n’est pas un nombre entier. L’écrire par exemple 12, ou laisser vide."
    }
    place = Int("\(value)")
    return nil
  }

  private static func readSeveral<Choice: CaseIterable & Equatable>(
    _ text: String, _ label: (Choice) -> String, into place: inout [Choice]
  ) -> String? {
    var choices: [Choice] = []
    for part in text.split(separator: "+").map({ String($0).trimmed }) where !part.isEmpty {
      guard let choice = choice(part, label, numbered: 1) else {
        return "«\u{A0}\(part)\u{A0}» n’est pas dans la liste. Écrire, séparés par +\u{A0}: "
          + listed(Array(Choice.allCases), label, from: 1) + "."
      }
      if !choices.contains(choice) { choices.append(choice) }
    }
    place = choices
    return nil
  }

  /// « 1 diagnostic, 2 conception »
  static func listed<Choice>(
    _ choices: [Choice], _ label: (Choice) -> String, from first: Int
  ) -> String {
    choices.enumerated().map { "\($0.offset + first) \(label($0.element))" }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Without case, accents and what links words.
  fileprivate var folded: String {
    plain.replacing("œ", with: "oe").filter { $0.isLetter || $0.isNumber }
  }
}
