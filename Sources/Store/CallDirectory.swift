package import Foundation
package import Postgres

/// The ids of a call by the codes that a file uses.
package struct CallDirectory: Sendable {
  package var callID: UUID
  package var projects: [String: UUID]
  package var indicators: [String: UUID]
  /// By dimension code and category code.
  package var categories: [String: [String: UUID]]
}

extension Transaction {
  package borrowing func directory(ofCall code: String) throws -> CallDirectory? {
    guard
      let call = try row(
        "select id from jalon.call where code = \(code)", { try $0.get("id", as: UUID.self) })
    else { return nil }
    let projects = try codes("select code, id from jalon.project where call_id = \(call)")
    let indicators = try codes("select code, id from jalon.indicator where call_id = \(call)")
    let categories = try rows(
      """
      select dimension.code as dimension, category.code, category.id
      from jalon.category join jalon.dimension on dimension.id = category.dimension_id
      where category.call_id = \(call)
      """
    ) {
      (
        try $0.get("dimension", as: String.self), try $0.get("code", as: String.self),
        try $0.get("id", as: UUID.self)
      )
    }
    return CallDirectory(
      callID: call, projects: projects, indicators: indicators,
      categories: Dictionary(grouping: categories, by: \.0)
        .mapValues { Dictionary($0.map { ($0.1, $0.2) }, uniquingKeysWith: { first, _ in first }) })
  }

  private borrowing func codes(_ sql: SQL) throws -> [String: UUID] {
    let lines = try rows(sql) {
      (try $0.get("code", as: String.self), try $0.get("id", as: UUID.self))
    }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
  }
}
