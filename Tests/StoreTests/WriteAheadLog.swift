import Foundation
import Postgres
import TestSupport
import Testing

/// What a superuser reads in the write-ahead log of a database, by PostgreSQL's own program.
struct WriteAheadLog {
  /// Where a row stands in its table.
  struct Place: Hashable {
    var block: Int
    var offset: Int
  }

  enum Change {
    case insert(Place)
    case update(from: Place, to: Place)
    case delete(Place)
  }

  /// In the order of the log.
  struct Entry {
    var transaction: String
    var table: String
    var change: Change
  }

  private(set) var entries: [Entry] = []
  /// By transaction, to the microsecond.
  private(set) var commits: [String: String] = [:]

  static func position(_ superuser: Pool) async throws -> String {
    try await superuser.read { try $0.value("select pg_current_wal_insert_lsn()::text") }
  }

  /// What was written to some tables since a position.
  static func read(_ superuser: Pool, since start: String, tables: [String]) async throws -> Self {
    let end = try await position(superuser)
    let (folder, nodes) = try await superuser.read { tx in
      let folder: String = try tx.value("select current_setting('data_directory')")
      let nodes = try tx.rows(
        """
        select name, 'rel ' || coalesce(nullif(c.reltablespace, 0), 1663) || '/' || d.oid || '/'
          || pg_relation_filenode(c.oid) || ' ' as node
        from unnest(\(tables)) name
        join pg_class c on c.oid = name::regclass
        join pg_database d on d.datname = current_database()
        """
      ) { (try $0.get("name", as: String.self), try $0.get("node", as: String.self)) }
      return (folder, nodes)
    }
    // Writes out what is in memory of the log.
    try await superuser.write { try $0.run("select pg_switch_wal()") }
    var log = WriteAheadLog()
    let text = try printed(folder, start, end)
    for line in text.split(separator: "\n") { log.add(line, nodes) }
    return log
  }

  private static func printed(_ folder: String, _ start: String, _ end: String) throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = try FileManager.default.contentsOfDirectory(atPath: root)
    let newest = try #require(versions.max { (Int($0) ?? 0) < (Int($1) ?? 0) })
    let run = try ProgramRun.finish(
      URL(filePath: "\(root)/\(newest)/bin/pg_waldump"),
      ["--path=\(folder)/pg_wal", "--start=\(start)", "--end=\(end)"])
    #expect(run.status == 0, "\(run.complaint)")
    return run.text
  }

  private mutating func add(_ line: Substring, _ nodes: [(name: String, node: String)]) {
    guard let transaction = Self.word(after: "tx:", in: line)?.prefix(while: { $0 != "," }) else {
      return
    }
    if line.hasPrefix("rmgr: Transaction"), let start = line.range(of: "desc: COMMIT ") {
      commits[String(transaction)] = String(line[start.upperBound...].prefix(26))
    }
    guard line.hasPrefix("rmgr: Heap "),
      let table = nodes.first(where: { line.contains("blkref #0: \($0.node)") })?.name,
      let change = Self.change(line)
    else { return }
    entries.append(Entry(transaction: String(transaction), table: table, change: change))
  }

  private static func change(_ line: Substring) -> Change? {
    guard let offset = number(after: " off ", in: line),
      let block = number(after: " blk ", in: line)
    else { return nil }
    let place = Place(block: block, offset: offset)
    if line.contains("desc: INSERT") { return .insert(place) }
    if line.contains("desc: DELETE") { return .delete(place) }
    guard line.contains("UPDATE"), let new = number(after: "new off ", in: line) else { return nil }
    let former = line.range(of: "blkref #1:").flatMap {
      number(after: " blk ", in: line[$0.lowerBound...])
    }
    return .update(
      from: Place(block: former ?? block, offset: offset), to: Place(block: block, offset: new))
  }

  private static func word(after head: String, in line: Substring) -> Substring? {
    line.range(of: head).flatMap { line[$0.upperBound...].split(separator: " ").first }
  }

  private static func number(after head: String, in line: Substring) -> Int? {
    line.range(of: head).flatMap { Int(line[$0.upperBound...].prefix { $0.isNumber }) }
  }
}
