import CLibPQ

/// Turns an error of the server into one that carries no value of a parameter or a row.
enum Diagnosis {
  /// The field codes of `postgres_ext.h`, whose macros Swift does not import.
  enum Field: Character {
    case severity = "V"
    case sqlstate = "C"
    case message = "M"
    case schema = "s"
    case table = "t"
    case column = "c"
    case constraint = "n"
  }

  /// When the error occurred, which decides whether its message may quote a value.
  enum Phase {
    /// Only literal text was sent, so every message is safe.
    case preparation
    /// The message may quote a value of a parameter or a row.
    case execution
    /// The text of a migration is safe to quote, but the rows it touches are not.
    case script
  }

  static func error(_ result: OpaquePointer, _ statement: String, _ phase: Phase) -> ServerError {
    let sqlstate = field(.sqlstate, of: result) ?? "XX000"
    return ServerError(
      sqlstate: sqlstate, statement: statement,
      schema: field(.schema, of: result), table: field(.table, of: result),
      column: field(.column, of: result), constraint: field(.constraint, of: result),
      message: holdsNoValue(sqlstate, phase) ? field(.message, of: result) : nil)
  }

  static func field(_ field: Field, of result: OpaquePointer) -> String? {
    PQresultErrorField(result, Int32(field.rawValue.asciiValue ?? 0)).map { String(cString: $0) }
  }

  /// Connection, transaction state, authorization, rollback, resources, operator and system errors.
  /// Class 23, constraint violations, is safe too: its values are all in DETAIL.
  private static let valueFreeClasses: Set<String> = [
    "08", "23", "25", "28", "40", "53", "57", "58",
  ]

  private static func holdsNoValue(_ sqlstate: String, _ phase: Phase) -> Bool {
    let sqlstateClass = String(sqlstate.prefix(2))
    return switch phase {
    case .preparation: true
    case .script: valueFreeClasses.contains(sqlstateClass) || sqlstateClass == "42"
    case .execution: valueFreeClasses.contains(sqlstateClass) || sqlstate == "42501"
    }
  }
}
