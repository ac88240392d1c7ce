import API
import Foundation
import Monitoring
import Postgres
import Store
import Writing
import XLSForm

/// Finds the wave of a code that was typed: its few rows by their tag, then two digests under the peppers of
/// waves, whatever is found. Nothing in the time it takes tells more, and it does not grow with waves.
struct CodeSearch: Sendable {
  private static let decoy = WaveKeys()
  /// Of ten million codes, about one in a hundred thousand shares its tag with another.
  private static let leastDigests = 2

  let database: Database
  let keys: WaveKeyFolder
  let waves: OpenWaves
  private let lookups: GroupedWork<Int, [CandidateCode]>

  init(database: Database, keys: WaveKeyFolder, waves: OpenWaves) {
    self.database = database
    self.keys = keys
    self.waves = waves
    lookups = GroupedWork(width: 1, most: 256, longest: 1024, pace: .milliseconds(2)) { tags in
      let wanted = Array(Set(tags))
      let found = try await database.collect.read { tx in try tx.candidates(tags: wanted) }
      let byTag = Dictionary(grouping: found, by: \.tag)
      return tags.map { byTag[$0] ?? [] }
    }
  }

  /// - Parameter tagKey: of the service.
  func card(of code: String, _ tagKey: CodeTagKey) async throws -> OpenedCard {
    let rows = try await lookups.outcome(of: tagKey.tag(code))
    if let found = try await match(code, rows) { return found }
    if let found = try await oldCard(code) { return found }
    throw Problem(.codeRefused)
  }

  private func match(_ code: String, _ rows: [CandidateCode]) async throws -> OpenedCard? {
    var found: OpenedCard?
    var failure: (any Error)?
    for place in 0..<max(rows.count, Self.leastDigests) {
      var keyed: KeyedWave?
      if place < rows.count {
        do {
          keyed = try await waves.wave(ofCode: rows[place].wave)
        } catch {
          failure = error
        }
      }
      let digest = (keyed?.keys ?? Self.decoy).codeHMAC(code)
      if let keyed, digest == rows[place].hmac {
        found = OpenedCard(wave: keyed, isPaper: rows[place].isPaper)
      }
    }
    if let failure, found == nil { throw failure }
    return found
  }

  /// Cards made before there were tags are looked for under the pepper of each wave that has some.
  private func oldCard(_ code: String) async throws -> OpenedCard? {
    let old = try await waves.all.filter(\.wave.hasOldCodes)
    guard !old.isEmpty else { return nil }
    let digests = old.map { $0.keys.codeHMAC(code) }
    let found = try await database.collect.read { tx in
      try tx.candidates(tags: [], oldCodes: digests)
    }
    for wave in old {
      guard let row = found.first(where: { $0.wave == wave.wave.id }) else { continue }
      return OpenedCard(wave: wave, isPaper: row.isPaper)
    }
    return nil
  }
}

/// What a code that was typed opens.
struct OpenedCard: Sendable {
  var wave: KeyedWave
  /// The number of a sheet that is filled in by hand.
  var isPaper: Bool

  /// What was written by hand came on paper, whoever types it. Of a language that the form does not have,
  /// nothing is kept.
  func channel(_ typed: AnswerChannel) -> AnswerChannel {
    let form = wave.form
    let only = form.languages.count == 1 ? form.languages.first : nil
    let language = (only ?? form.language(named: typed.language)).map {
      // A form whose columns name no language speaks French.
      $0.code.isEmpty ? "fr" : $0.code
    }
    return AnswerChannel(language: language ?? "", mode: isPaper ? .paper : typed.mode)
  }
}
