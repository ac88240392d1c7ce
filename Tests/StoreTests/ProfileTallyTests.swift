import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Answers are counted by the questions that their form declares of profile, as batches arrive.
@Suite struct ProfileTallyTests {
  @Test func `the tallies by profile are what joining the answers gives`() async throws {
    try await withWorld { world in
      let (wave, codes) = try await world.openWave(codes: 24)
      for part in [codes.prefix(12), codes.suffix(12)] {
        for code in part { #expect(try await world.accept(wave, code: code) == .accepted) }
        try await Self.publish(world, wave)
      }
      let strays: SQL = """
        select count(*) from (
          select one.wave_id, one.project_id, one.choice as profile_choice, other.question, other.choice,
            count(*) as answers
          from jalon.answer one
          join jalon.answer other using (response_id)
          where one.question = 'age' and other.question <> 'age' and other.choice is not null
          group by 1, 2, 3, 4, 5) as counted
        full join jalon.profile_tally tally
          using (wave_id, project_id, profile_choice, question, choice)
        where counted.answers is distinct from tally.answers or tally.profile <> 'age'
        """
      #expect(try await world.count(strays) == 0)
      // Two in three said their age, and each of them answered one more question.
      #expect(try await world.count("select sum(answers)::bigint from jalon.profile_tally") == 16)
    }
  }

  private static func publish(_ world: World, _ wave: UUID) async throws {
    let project = try world.project("BZH-01")
    try await world.pool("jalon_publish").write { tx in
      let opened = try tx.takeBatch(wave: wave, project: project).indices.map { number in
        response(number, of: .project(project))
      }
      try tx.publish(opened, wave: wave)
    }
  }

  private static func response(_ number: Int, of source: AnswerSource) -> OpenedResponse {
    let age = number % 3 == 0 ? [] : [AnswerRow(question: "age", choice: "a\(number % 3)")]
    return OpenedResponse(
      source: source, completeness: .complete,
      answers: age + [
        AnswerRow(question: "ecoute", choice: number % 2 == 0 ? "oui" : "non"),
        AnswerRow(question: "remarque", freeText: "Merci (fictif)"),
      ])
  }
}
