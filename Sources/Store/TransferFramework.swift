package import Foundation
package import Monitoring
package import Postgres

extension Transaction {
  /// In its order. Nil when the call has none.
  package borrowing func transferFramework(ofCall call: UUID) throws -> TransferFramework? {
    let title = try row("select title from jalon.transfer_framework where call_id = \(call)") {
      try $0.get("title", as: String.self)
    }
    guard let title else { return nil }
    let criteria = try rows(
      """
      select dimension_code, code, statement from jalon.transfer_criterion
      where call_id = \(call) order by position
      """
    ) {
      (
        dimension: try $0.get("dimension_code", as: String.self),
        criterion: TransferCriterion(
          code: try $0.get("code"), statement: try $0.get("statement"))
      )
    }
    let dimensions = try rows(
      "select code, name from jalon.transfer_dimension where call_id = \(call) order by position"
    ) { row in
      let code = try row.get("code", as: String.self)
      return TransferDimension(
        code: code, name: try row.get("name"),
        criteria: criteria.filter { $0.dimension == code }.map(\.criterion))
    }
    return TransferFramework(title: title, dimensions: dimensions)
  }

  /// In place of the one that the call has, which `transfer_framework_rated` forbids once something is
  /// rated by it. The same again changes nothing.
  package borrowing func set(_ framework: TransferFramework, ofCall call: UUID) throws {
    guard try transferFramework(ofCall: call) != framework else { return }
    for table: SQL in ["criterion", "dimension", "framework"] {
      try run("delete from jalon.transfer_" + table + " where call_id = \(call)")
    }
    try run("insert into jalon.transfer_framework values (\(call), \(framework.title))")
    for (position, dimension) in framework.dimensions.enumerated() {
      try run(
        """
        insert into jalon.transfer_dimension
        values (\(call), \(dimension.code), \(dimension.name), \(position))
        """)
      for (own, criterion) in dimension.criteria.enumerated() {
        try run(
          """
          insert into jalon.transfer_criterion (call_id, dimension_code, code, statement, position)
          values (\(call), \(dimension.code), \(criterion.code), \(criterion.statement),
            \(position * 100 + own))
          """)
      }
    }
  }
}
