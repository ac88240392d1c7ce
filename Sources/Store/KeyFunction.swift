package import Foundation
package import Monitoring
package import Postgres

/// A function to be written, corrected or withdrawn.
package struct NewKeyFunction: Sendable {
  /// Nil for a new one.
  package var number: Int?
  /// The last one that its author has seen; 0 for a new one.
  package var versionRead: Int
  /// Nil withdraws it.
  package var function: KeyFunction?
  package var note: String?

  package init(number: Int?, versionRead: Int, function: KeyFunction?, note: String?) {
    self.number = number
    self.versionRead = versionRead
    self.function = function
    self.note = note
  }
}

extension Transaction {
  /// Those in force, by number.
  package borrowing func keyFunctions(ofProject project: UUID) throws -> [NumberedFunction] {
    try rows(
      """
      select * from (
        select distinct on (number) * from jalon.key_function
        where project_id = \(project) order by number, version desc
      ) last where not is_withdrawn order by number
      """
    ) {
      NumberedFunction(
        number: try $0.get("number"), version: try $0.get("version"), function: try KeyFunction($0))
    }
  }

  /// Returns its number; nil when the session sees no such project or function. Refused by
  /// `key_function_in_time` where it is no longer as its author saw it.
  package borrowing func write(_ new: NewKeyFunction, project id: UUID) throws -> Int? {
    guard let project = try project(id)?.project else { return nil }
    try run("select pg_advisory_xact_lock(hashtextextended(\(id.uuidString), 7205227))")
    var function = new.function
    if let number = new.number {
      let former = try keyFunctions(ofProject: id).first { $0.number == number }
      guard let former else { return nil }
      function = function ?? former.function
    }
    guard let function else { return nil }
    let number = try new.number ?? nextNumber(ofProject: id)
    try run(
      """
      insert into jalon.key_function (call_id, project_id, number, version, name, mechanism, form,
        other_forms, context, status, evidence, is_withdrawn, note)
      values (\(project.callID), \(id), \(number), \(new.versionRead + 1), \(function.name),
        \(function.mechanism), \(function.form), \(function.otherForms), \(function.context),
        \(function.status.rawValue), \(function.evidence), \(new.function == nil), \(new.note))
      """)
    return number
  }

  private borrowing func nextNumber(ofProject project: UUID) throws -> Int {
    try value(
      "select coalesce(max(number), 0) + 1 from jalon.key_function where project_id = \(project)")
  }
}

extension KeyFunction {
  init(_ row: Row) throws {
    self.init(
      name: try row.get("name"), mechanism: try row.get("mechanism"), form: try row.get("form"),
      otherForms: try row.getIfPresent("other_forms"), context: try row.getIfPresent("context"),
      status: try row.choice("status"), evidence: try row.getIfPresent("evidence"))
  }
}
