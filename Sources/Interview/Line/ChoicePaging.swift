import XLSForm

/// Choices shown five at a time, and those already chosen, in that order.
struct ChoicePaging: Sendable {
  static let size = 5

  private(set) var picked: [String] = []
  private var page = 0

  enum Reading {
    case answer([String])
    /// More is wanted; some choices were noted on the way, or none.
    case more(isPicked: Bool)
  }

  /// The languages of a page. `6` shows the following ones.
  func shown(_ languages: [FormLanguage]) -> [FormLanguage] {
    Array(languages.dropFirst(page * Self.size).prefix(Self.size))
  }

  mutating func turn(_ languages: [FormLanguage]) {
    page = (page + 1) * Self.size < languages.count ? page + 1 : 0
  }

  func shown(of question: Question) -> [Choice] {
    Array(left(of: question).dropFirst(page * Self.size).prefix(Self.size))
  }

  func isPaged(_ question: Question) -> Bool {
    left(of: question).count > Self.size
  }

  func isLast(of question: Question) -> Bool {
    (page + 1) * Self.size >= left(of: question).count
  }

  /// Returns nil when what is typed names no choice of this page.
  mutating func receive(_ typed: TypedLine, to question: Question) -> Reading? {
    guard let entry = read(typed, in: question) else { return nil }
    switch question.kind {
    case .selectMultiple: return chooseSeveral(entry, in: question)
    case .rank: return rank(entry, in: question)
    default:
      if entry.goesOn, entry.chosen.isEmpty { return turnPage(of: question, isPicked: false) }
      guard entry.chosen.count == 1, !entry.goesOn else { return nil }
      return .answer(entry.chosen)
    }
  }

  /// Names of the choices typed, and whether `6` came after them.
  private struct Entry {
    var chosen: [String]
    var goesOn: Bool
  }

  private func read(_ typed: TypedLine, in question: Question) -> Entry? {
    let shown = shown(of: question)
    guard var digits = typed.digits, !digits.isEmpty else { return nil }
    let goesOn = isPaged(question) && digits.last == 6
    if goesOn { digits.removeLast() }
    guard digits.allSatisfy({ shown.indices.contains($0 - 1) }) else { return nil }
    return Entry(chosen: digits.map { shown[$0 - 1].name }, goesOn: goesOn)
  }

  /// Every page of choices is seen before several answers are noted: the one that fits best may be
  /// on the last.
  private mutating func chooseSeveral(_ entry: Entry, in question: Question) -> Reading {
    for name in entry.chosen where !picked.contains(name) { picked.append(name) }
    let chosen = question.kind.choices.filter { picked.contains($0.name) }
    if isLast(of: question), !chosen.isEmpty { return .answer(chosen.map(\.name)) }
    return turnPage(of: question, isPicked: !entry.chosen.isEmpty)
  }

  /// In the order that is typed; the last one needs no digit.
  private mutating func rank(_ entry: Entry, in question: Question) -> Reading? {
    guard Set(entry.chosen).count == entry.chosen.count else { return nil }
    if entry.chosen.isEmpty { return turnPage(of: question, isPicked: false) }
    guard !entry.goesOn else { return nil }
    picked += entry.chosen
    let rest = left(of: question)
    if rest.count <= 1 { return .answer(picked + rest.map(\.name)) }
    page = 0
    return .more(isPicked: true)
  }

  private mutating func turnPage(of question: Question, isPicked: Bool) -> Reading {
    page = isLast(of: question) ? 0 : page + 1
    return .more(isPicked: isPicked)
  }

  /// What may still be numbered: a rank takes each choice once.
  private func left(of question: Question) -> [Choice] {
    guard case .rank(let choices) = question.kind else { return question.kind.choices }
    return choices.filter { !picked.contains($0.name) }
  }
}

extension Question {
  var allowsSeveral: Bool {
    if case .selectMultiple = kind { true } else { false }
  }
}
