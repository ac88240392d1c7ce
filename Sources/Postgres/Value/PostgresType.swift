/// A type of PostgreSQL by its number in `pg_type`, which is the same in every database.
package struct PostgresType: Sendable, Hashable {
  let oid: UInt32
  let arrayOID: UInt32

  static let bool = PostgresType(oid: 16, arrayOID: 1000)
  static let char = PostgresType(oid: 18, arrayOID: 1002)
  static let bytea = PostgresType(oid: 17, arrayOID: 1001)
  static let int2 = PostgresType(oid: 21, arrayOID: 1005)
  static let int4 = PostgresType(oid: 23, arrayOID: 1007)
  static let int8 = PostgresType(oid: 20, arrayOID: 1016)
  static let float4 = PostgresType(oid: 700, arrayOID: 1021)
  static let float8 = PostgresType(oid: 701, arrayOID: 1022)
  static let numeric = PostgresType(oid: 1700, arrayOID: 1231)
  static let text = PostgresType(oid: 25, arrayOID: 1009)
  static let uuid = PostgresType(oid: 2950, arrayOID: 2951)
  static let date = PostgresType(oid: 1082, arrayOID: 1182)
  static let timestamptz = PostgresType(oid: 1184, arrayOID: 1185)
  static let json = PostgresType(oid: 114, arrayOID: 199)
  static let jsonb = PostgresType(oid: 3802, arrayOID: 3807)

  /// Types whose binary form is their text: "char", name, text, json, xml, unknown, char(n), varchar.
  private static let textual: Set<UInt32> = [18, 19, 25, 114, 142, 705, 1042, 1043]

  /// OIDs from here on are those of our own types. We read as text only those that also travel as
  /// text: enums, domains over text, extensions such as `citext`.
  private static let firstUserOID: UInt32 = 16384

  /// Arrays of PostgreSQL's own types that we read.
  private static let arrays: Set<UInt32> = [
    199, 1000, 1001, 1002, 1003, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1182, 1185, 1231,
    2951, 3807,
  ]

  static func isArray(_ oid: UInt32) -> Bool {
    arrays.contains(oid) || oid >= firstUserOID
  }

  static func isTextual(_ oid: UInt32) -> Bool {
    textual.contains(oid) || oid >= firstUserOID
  }
}
