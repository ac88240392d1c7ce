import API
import Foundation
import Hummingbird
import Interview
import Monitoring
import Postgres
import Store
import Writing

/// Cards of a wave, made in bulk: no list of names, and no code that is kept in clear.
struct AccessCodeRoutes {
  let database: Database
  let keys: WaveKeyFolder
  let engine: ReportEngine
  /// One sheet of cards at a time.
  private let presses = FairQueue("jalon.cards", width: 1, longest: 8)

  init(database: Database, keys: WaveKeyFolder, engine: ReportEngine) {
    self.database = database
    self.keys = keys
    self.engine = engine
  }

  func add(to router: Router<Context>) {
    router.post(RouterPath(.accessCodes)) { request, context in
      let wanted: AccessCodesRequest = try JSON.decode(from: try await request.bodyBytes())
      let reply = try await issue(
        wanted, of: try context.id(.wave), as: try request.sessionToken)
      return Response.json(reply, status: .created)
    }
  }

  private func issue(
    _ wanted: AccessCodesRequest, of id: UUID, as token: SessionToken
  ) async throws -> AccessCodesReply {
    let (wave, login, form) = try await database.read(as: token, by: [.evaluator]) { tx, account in
      let wave = try tx.wave(id)
      return (wave, account.login, try tx.form(ofVersion: wave.versionID))
    }
    guard let project = wave.projects.first(where: { $0.projectID == wanted.project }) else {
      throw Problem(.notFound)
    }
    guard wave.state == .draft || wave.state == .open else {
      throw Problem(broken: Rule.waveTransition.sentence)
    }
    let most = wanted.sheet == nil ? AccessCode.mostAtOnce : AccessCode.mostSheetsAtOnce
    guard (1...most).contains(wanted.number), wanted.address.utf8.count <= 200,
      wanted.address.hasPrefix("http")
    else { throw Problem(.badRequest) }
    let waveKeys = try keys.load(wave: id)
    let codes = try await draw(wanted.number)
    // Before the codes are taken: cards that cannot be printed leave nothing behind.
    let pdf =
      wanted.isPrinted
      ? try await presses.run(for: login) { [engine] in
        guard let edition = wanted.sheet else {
          return try engine.pdf(
            of: CardSheet(codes, of: wave, project: project, address: wanted.address))
        }
        return try engine.pdf(
          of: try PaperSheets(codes, of: wave, project: project, form, edition))
      } : nil
    let tagKey = try keys.tagKey()
    let hashed = codes.map {
      NewAccessCode(
        projectID: wanted.project, hmac: waveKeys.codeHMAC($0), tag: tagKey.tag($0),
        isPaper: wanted.sheet != nil)
    }
    try await database.write(as: token, by: [.evaluator]) { tx, _ in
      try tx.addAccessCodes(hashed, call: wave.callID, wave: id, areUsed: false)
    }
    return AccessCodesReply(codes: codes, pdf: pdf)
  }

  /// New codes, none of a tag that has as many as are looked through.
  private func draw(_ number: Int) async throws -> [String] {
    let tagKey = try keys.tagKey()
    var codes: [String] = []
    while codes.count < number {
      let drawn = (codes.count..<number).map { _ in AccessCode.random() }
      let full = try await database.evaluator.read { tx in
        try tx.fullTags(among: drawn.map(tagKey.tag))
      }
      codes += drawn.filter { !full.contains(tagKey.tag($0)) }
    }
    return codes
  }
}
