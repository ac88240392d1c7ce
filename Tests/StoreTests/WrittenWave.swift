import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A wave that is over, in which people wrote, and those who code it.
enum WrittenWave {
  static let themes = [
    Theme(code: "bus", label: "Venir", definition: "Le transport"),
    Theme(code: "equipe", label: "L’équipe", definition: "Les personnes qui accueillent"),
  ]

  /// A wave that is over, in which so many people of each project wrote; `claire` and `denis` both follow its call.
  static func make(
    _ world: World, _ texts: [String: Int] = ["BZH-01": 12, "BZH-02": 5]
  ) async throws -> UUID {
    let call = world.call.callID
    let denis = try #require(world.accounts[.denis])
    try await world.superuser.write { tx in
      try World.grant(call: call, to: denis, in: tx)
    }
    let wave = try await world.openWave(codes: 0).wave
    for (project, number) in texts.sorted(by: { $0.key < $1.key }) {
      let id = try world.project(project)
      let people = (0..<number).map { person in
        OpenedResponse(
          source: .project(id),
          answers: [
            AnswerRow(question: "ecoute", choice: "oui"),
            AnswerRow(question: "remarque", freeText: "Le bus est rare, dit \(project) \(person)"),
          ])
      }
      try await world.pool("jalon_load").write { try $0.publish(people, wave: wave) }
    }
    try await world.superuser.write {
      try $0.run("update jalon.wave set state = 'tallied' where id = \(wave)")
    }
    return wave
  }

  static func open(_ world: World, _ wave: UUID) async throws -> UUID {
    try #require(
      try await world.acting(as: .claire) {
        try $0.write(themes, question: "remarque", wave: wave, restarts: false)
      })
  }

  /// Codes all texts; the first so many as of the team too.
  static func code(
    _ world: World, _ coding: UUID, as person: World.Person, team: Int = 0
  ) async throws {
    try await world.acting(as: person) { tx in
      for (number, text) in try tx.textsToCode(coding).enumerated() {
        let themes = number < team ? ["equipe", "bus"] : ["bus"]
        Self.expect(try tx.code(text.id, of: coding, as: themes))
      }
    }
  }

  /// What may fail is called before it is expected, so that a closure is known to throw.
  static func expect(_ isDone: Bool) { #expect(isDone) }

  static func refusal(
    _ world: World, as person: World.Person = .claire,
    _ body: @escaping @Sendable (borrowing Transaction) throws -> Void
  ) async throws -> String? {
    let error = await #expect(throws: PostgresError.self) {
      try await world.acting(as: person, body)
    }
    return error?.constraint
  }
}
