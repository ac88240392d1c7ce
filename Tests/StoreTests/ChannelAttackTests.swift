import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Whoever knows how the languages and ways of answering are put together does it again with all the numbers that
/// there can be, and keeps those that end in what was told.
@Suite struct ChannelAttackTests {
  /// Of up to so many answers in each of three languages and each of three ways, all are tried.
  private static let most = 24
  private static let width = 4

  private struct World3: Sendable {
    var kind: String
    /// In the order of their names.
    var counts: [Int]
    /// « web 14, 13 »: nil where nothing of the kind is told.
    var told: String
    var named: Set<String>
  }

  @Test func `nobody who does it again finds fewer than eleven people within four`() async throws {
    try await withWorld { world in
      let worlds = try await Self.everyWorld(world)
      #expect(worlds.count == 2 * (Self.most + 1) * (Self.most + 1) * (Self.most + 1))
      var betrayed: [String] = []
      var attacked = 0
      for (told, candidates) in Dictionary(grouping: worlds, by: { $0.kind + " " + $0.told }) {
        for place in 0..<3 {
          let values = candidates.map { $0.counts[place] }
          guard let least = values.min(), let most = values.max() else { continue }
          guard values.contains(where: { 1...10 ~= $0 }) else { continue }
          attacked += 1
          if most - least < Self.width { betrayed.append("\(told): \(place) \(least)–\(most)") }
        }
      }
      #expect(attacked > 300)
      #expect(betrayed == [])
      // Nothing small stands under a name, and most that can be told is.
      #expect(worlds.allSatisfy(Self.isNamedFromEleven))
      let safe = worlds.filter {
        $0.counts.allSatisfy { $0 == 0 || $0 >= 11 } && $0.counts != [0, 0, 0]
      }
      #expect(safe.allSatisfy { world in world.named.count == world.counts.count { $0 > 0 } })
    }
  }

  private static let names = [
    "language": ["ar", "fr", "uk"], "mode": ["paper", "terminal", "web"],
  ]

  private static func isNamedFromEleven(_ world: World3) -> Bool {
    zip(names[world.kind] ?? [], world.counts).allSatisfy { name, count in
      !world.named.contains(name) || count >= 11
    }
  }

  /// Each as a wave of its own, whose tally is what the last tally would have written.
  private static func everyWorld(_ world: World) async throws -> [World3] {
    let (wave, _) = try await world.openWave(codes: 0)
    let project = try world.project("BZH-01")
    try await world.superuser.write { tx in
      try tx.run("set local session_replication_role = replica")
      try tx.run("alter table jalon.wave drop constraint wave_quarter_unique")
      try tx.run(
        """
        insert into jalon.wave
        select (jsonb_populate_record(own, jsonb_build_object('id', gen_random_uuid(), 'state', 'tallied',
          'helpers', format('%s %s %s', a, b, c)))).*
        from jalon.wave own, generate_series(0, \(most)) a, generate_series(0, \(most)) b, generate_series(0, \(most)) c
        where own.id = \(wave)
        """)
      try tx.run(
        """
        insert into jalon.channel_tally (call_id, wave_id, project_id, language, mode, responses)
        select own.call_id, own.id, \(project), language, mode,
          split_part(own.helpers, ' ', place::integer)::bigint
        from jalon.wave own,
          unnest(array['ar', 'fr', 'uk'], array['paper', 'terminal', 'web']) with ordinality as way (language, mode, place)
        where own.id <> \(wave) and split_part(own.helpers, ' ', place::integer) <> '0'
        """)
    }
    var worlds: [World3] = []
    for first in 0...most { worlds += try await told(world, besides: wave, first: first) }
    return worlds
  }

  /// Of those that begin alike: all at once would take longer than a statement may.
  private static func told(_ world: World, besides wave: UUID, first: Int) async throws -> [World3]
  {
    try await world.acting(as: .claire) { tx in
      try tx.rows(
        """
        select kind.kind, wave.helpers, coalesce(told.told, '') as told, coalesce(told.named, '{}') as named
        from jalon.wave
        cross join (values ('language'), ('mode')) kind (kind)
        left join lateral (
          select string_agg(format('%s %s', c.name, c.responses), ', ' order by c.name) as told,
            array_agg(c.name) filter (where c.name <> '') as named
          from reporting.wave_channels(wave.id) c where c.kind = kind.kind) told on told.named is not null
        where wave.id <> \(wave) and split_part(wave.helpers, ' ', 1) = \(String(first))
        """
      ) { row in
        let helpers: String = try row.get("helpers")
        let named: [String] = try row.get("named")
        return World3(
          kind: try row.get("kind"), counts: helpers.split(separator: " ").compactMap { Int($0) },
          told: try row.get("told"), named: Set(named))
      }
    }
  }
}
