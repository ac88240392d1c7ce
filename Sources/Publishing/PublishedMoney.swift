import Dataset
package import Foundation
import Monitoring

/// What one year of a project was to cost and did cost, in euros. Money tells of nobody: what it was
/// for each person is told where the number of people is.
package struct PublishedMoney: Sendable, Hashable {
  package struct Totals: Sendable, Hashable {
    package let charges: Decimal
    /// Of the call.
    package let grant: Decimal
    package let coFunding: Decimal
    package let inKind: Decimal
  }

  package let projectCode: String
  package let year: Int
  package let planned: Totals
  /// Nil where nothing is told yet of what was spent.
  package let actual: Totals?
  package let unspent: Decimal
}

extension PublishedMoney {
  /// Returns nil for what is no account of a year until then.
  init?(_ statement: ApprovedStatement, through last: Int) {
    guard statement.subject.kind == .spending, let year = statement.subject.year, year <= last
    else { return nil }
    let spending = statement.content.spending
    self.init(
      projectCode: statement.projectCode, year: year, planned: Totals(spending, .planned),
      actual: spending.isForecast ? nil : Totals(spending, .actual), unspent: spending.unspent)
  }
}

extension PublishedMoney.Totals {
  fileprivate init(_ spending: Spending, _ column: Spending.Column) {
    self.init(
      charges: spending.total(.charges, column), grant: spending.amount(.grant, column),
      coFunding: spending.coFunding(column), inKind: spending.amount(.givenInKind, column))
  }
}

/// A holder's answer to the evaluation, word for word.
package struct PublishedReply: Sendable, Hashable {
  package let projectCode: String
  /// Nil at the end of the project.
  package let year: Int?
  package let text: String
}

extension PublishedReply {
  /// Returns nil where there is none.
  init?(_ statement: ApprovedStatement, through last: Int) {
    guard let text = statement.content.narrative.texts[.reply],
      statement.subject.year.map({ $0 <= last }) ?? true
    else { return nil }
    self.init(projectCode: statement.projectCode, year: statement.subject.year, text: text)
  }
}
