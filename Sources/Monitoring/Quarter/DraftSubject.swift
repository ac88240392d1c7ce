/// What a draft is a draft of.
package enum DraftSubject: Sendable, Hashable {
  case quarter(Quarter)
  case statement(Statement.Subject)

  /// « 2024-Q4 », « depenses-2024 », « bilan-fin »
  package var code: String {
    switch self {
    case .quarter(let quarter): quarter.code
    case .statement(let subject): subject.code
    }
  }
}

extension Statement.Subject {
  package var code: String { "\(kind.command)-\(period)" }

  package init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2,
      let kind = Statement.Kind.allCases.first(where: { $0.command == parts[0] })
    else { return nil }
    self.init(kind: kind, year: Int(parts[1]))
    guard self.code == code, year.map({ (2000...2099).contains($0) }) ?? (kind == .narrative)
    else { return nil }
  }
}
