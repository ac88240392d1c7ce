import Foundation
import Postgres
import TestSupport
import Testing

@Suite("A transaction that lost a race is run again")
struct RetryTests {
  private static let schema: SQL = """
    create table public.account (id int8 primary key, amountEUR int8 not null)
    """

  @Test func `after a serialization failure the whole body runs again`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 2)
      try await pool.write {
        try $0.run(Self.schema)
        try $0.run("insert into public.account values (1, 100)")
      }
      let attempts = Served()
      let hasRead = DispatchSemaphore(value: 0)
      let hasMoved = DispatchSemaphore(value: 0)
      let late = Task {
        try await pool.write(isolation: .repeatableRead) { transaction in
          let amount: Int = try transaction.value(
            "select amountEUR from public.account where id = 1")
          attempts.note(amount)
          if attempts.numbers.count == 1 {
            hasRead.signal()
            hasMoved.wait()
          }
          try transaction.run("update public.account set amountEUR = \(amount + 1) where id = 1")
        }
      }
      try await pool.write { transaction in
        hasRead.wait()
        try transaction.run("update public.account set amountEUR = 200 where id = 1")
      }
      hasMoved.signal()
      try await late.value
      #expect(attempts.numbers == [100, 200])
      let amount: Int = try await pool.read { try $0.value("select amountEUR from public.account") }
      #expect(amount == 201)
    }
  }

  @Test func `after a deadlock the loser runs again and both are done`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 2)
      try await pool.write {
        try $0.run(Self.schema)
        try $0.run("insert into public.account values (1, 0), (2, 0)")
      }
      let attempts = Served()
      let locked = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (me, rows) in [[1, 2], [2, 1]].enumerated() {
          group.addTask {
            try await pool.write { transaction in
              try transaction.run(
                "update public.account set amountEUR = amountEUR + 1 where id = \(rows[0])")
              attempts.note(me)
              if attempts.numbers.filter({ $0 == me }).count == 1 {
                locked[me].signal()
                locked[1 - me].wait()
              }
              try transaction.run(
                "update public.account set amountEUR = amountEUR + 1 where id = \(rows[1])")
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(attempts.numbers.count == 3)
      let sum: Int = try await pool.read {
        try $0.value("select sum(amountEUR)::int8 from public.account")
      }
      #expect(sum == 4)
    }
  }

  @Test func `after five attempts the refusal is the caller's`() async throws {
    try await withEmptyDatabase { database in
      let pool = database.ownerPool(size: 1)
      let attempts = Served()
      let error = await #expect(throws: PostgresError.self) {
        try await pool.write { transaction in
          attempts.note(attempts.numbers.count + 1)
          try transaction.run(
            "do $$ begin raise exception using errcode = 'serialization_failure'; end $$")
        }
      }
      #expect(error?.sqlstate == "40001")
      #expect(attempts.numbers == [1, 2, 3, 4, 5])
    }
  }
}
