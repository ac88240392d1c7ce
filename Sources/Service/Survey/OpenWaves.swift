import API
import Foundation
import Logging
import Monitoring
import Postgres
import ServiceLifecycle
import Store
import XLSForm

/// A wave with its keys and its form.
struct KeyedWave: Sendable {
  var wave: OpenWave
  var keys: WaveKeys
  /// XLSForm tables in Markdown.
  var text: String
  /// Of the sheets that are sent, shared by the waves of one form.
  let checker: SheetChecker

  var form: Form { checker.form }

  /// What is sealed of an answer: without the code that its author made, which goes into a part of its own.
  func message(of sheet: AnswerSheet, by channel: AnswerChannel) throws -> Data {
    guard let linking = checker.linking else { return SealedAnswers.bytes(of: sheet, by: channel) }
    let part = try wave.seriesKey.map { try FollowedPart(of: sheet, linking).sealed(to: $0) }
    var published = sheet
    for name in linking.hidden { published.answers[name] = nil }
    return SealedAnswers.bytes(of: published, by: channel, followed: part)
  }
}

/// The waves that take answers today, in memory with their keys and forms: no request reads them from the
/// disk. The database tells when they change, and says itself, of each code and each answer, whether its
/// wave is open.
actor OpenWaves {
  private static let leastBetweenLooks = Duration.seconds(1)

  private let database: Database
  private let keys: WaveKeyFolder
  private let forms = FormCache()
  private var known: [UUID: KeyedWave] = [:]
  /// Those whose keys could not be read: each fails alone, and is tried again when it is asked for.
  private var lost: [UUID: OpenWave] = [:]
  /// Of the forms, by version.
  private var texts: [UUID: String] = [:]
  private var readAt: ContinuousClock.Instant?
  /// The last one, over or not.
  private var reading: Task<Void, any Error>?
  private var readings = 0

  init(database: Database, keys: WaveKeyFolder) {
    self.database = database
    self.keys = keys
  }

  var all: [KeyedWave] {
    get async throws {
      if readAt == nil { try await renew() }
      return Array(known.values)
    }
  }

  /// A wave that a page names. Returns nil where it is not open.
  func wave(_ id: UUID) async throws -> KeyedWave? {
    if let wave = known[id] { return wave }
    // Whoever makes up ids must not have the tables read for each.
    if lost[id] == nil, readAt.map({ $0.duration(to: .now) > Self.leastBetweenLooks }) ?? true {
      try await renew()
    }
    return try? await found(id)
  }

  /// The wave of a code that the database has. Throws when its keys cannot be read.
  func wave(ofCode id: UUID) async throws -> KeyedWave? {
    if known[id] == nil, lost[id] == nil { try await renew() }
    return try await found(id)
  }

  private func found(_ id: UUID) async throws -> KeyedWave? {
    guard let wave = lost[id] else { return known[id] }
    let keyed = try await keyed(wave, texts)
    (known[id], lost[id]) = (keyed, nil)
    return keyed
  }

  /// Reads them again, after any reading that may have begun before what there is to see.
  func renew() async throws {
    let former = readings
    if let reading { _ = await reading.result }
    if readings > former, let reading { return try await reading.value }
    readings += 1
    let task = Task { try await read() }
    reading = task
    try await task.value
  }

  /// A wave to be looked at by those who prepare it, who know its address.
  func preview(_ id: UUID) async throws -> KeyedWave {
    let seen = try await database.collect.read { tx in
      try tx.preview(wave: id).map { ($0, try tx.askedForms(ofVersions: [$0.version])) }
    }
    guard let (wave, texts) = seen else { throw Problem(.notFound) }
    return try await keyed(wave, texts)
  }

  private func read() async throws {
    let former = texts
    let (waves, added) = try await database.collect.read { tx in
      let waves = try tx.wavesOpenToday()
      let versions = Set(waves.map(\.version)).subtracting(former.keys)
      return (waves, try tx.askedForms(ofVersions: Array(versions)))
    }
    let versions = Set(waves.map(\.version))
    texts = texts.merging(added) { $1 }.filter { versions.contains($0.key) }
    var found: [UUID: KeyedWave] = [:]
    var unreadable: [UUID: OpenWave] = [:]
    for wave in waves {
      if let same = known[wave.id], same.wave == wave {
        found[wave.id] = same
      } else if let keyed = try? await keyed(wave, texts) {
        found[wave.id] = keyed
      } else {
        unreadable[wave.id] = wave
      }
    }
    (known, lost, readAt) = (found, unreadable, .now)
  }

  private func keyed(_ wave: OpenWave, _ texts: [UUID: String]) async throws -> KeyedWave {
    let secrets = try keys.load(wave: wave.id)
    guard let text = texts[wave.version], let checker = await forms.checker(text) else {
      throw Problem(.internalError)
    }
    return KeyedWave(wave: wave, keys: secrets, text: text, checker: checker)
  }
}

/// Reads the open waves again when the database tells of a change, and each minute, for a day may have ended.
struct OpenWavesRenewal: Service {
  private static let pause = Duration.seconds(60)

  let waves: OpenWaves
  let database: Database
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await listen() }
        group.addTask { await lookEachMinute() }
      }
    }
  }

  private func listen() async {
    while !Task.isCancelled {
      do {
        for try await _ in database.collect.listen(channel: "waves") { await renew() }
        try await Task.sleep(for: .seconds(1))
      } catch {
        // The pool is closed: the service is about to end.
        return
      }
    }
  }

  private func lookEachMinute() async {
    while !Task.isCancelled {
      await renew()
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func renew() async {
    do {
      try await waves.renew()
    } catch {
      logger.error("open waves unread", metadata: .event(.requestFailed, LoggedError(error)))
    }
  }
}
