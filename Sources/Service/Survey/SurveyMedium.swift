import API
import Foundation
import HTTPTypes
import Hummingbird
import Monitoring
import Postgres
import Store
import XLSForm

/// Pictures and voices of a form: sent by those who prepare a wave, served to those who answer.
struct SurveyMediumRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.post(RouterPath(.waveMedia)) { request, context in
      let sent: SurveyMediumMessage = try JSON.decode(from: try await request.bodyBytes())
      let id = try context.id(.wave)
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          try tx.take(sent, ofWave: id)
          return WaveLine(try tx.wave(id))
        }, status: .created)
    }
    router.get(RouterPath(.surveyMedium)) { request, context in
      let (id, name) = (try context.id(.wave), context.parameters.get(Self.parameter) ?? "")
      let found = try await database.collect.read { tx in try tx.medium(name, ofWave: id) }
      guard let found else { throw Problem(.notFound) }
      return Response.medium(found.content, type: found.mediaType, range: request.headers[.range])
    }
  }

  private static let parameter = Route.Parameter.medium.rawValue
}

extension Transaction {
  fileprivate borrowing func take(_ sent: SurveyMediumMessage, ofWave id: UUID) throws {
    let wave = try wave(id)
    guard let medium = SurveyMedium(name: sent.name, content: sent.content) else {
      throw Problem(
        .ruleBroken, title: "Le fichier «\u{A0}\(sent.name)\u{A0}» ne peut pas servir.",
        help:
          "Il faut \(SurveyMedium.kindsInFrench), d’au plus 700\u{A0}ko, et un nom fait de lettres sans accent,"
          + " de chiffres, de points et de tirets.")
    }
    let form = try CheckedForm(try form(ofVersion: wave.versionID), languages: []).form
    guard form.mediaNames.contains(sent.name) else {
      throw Problem(
        .ruleBroken, title: "Le formulaire ne nomme pas le fichier «\u{A0}\(sent.name)\u{A0}».",
        help: "Le nommer dans ses colonnes media::image ou media::audio.")
    }
    guard wave.state == .draft else {
      throw Problem(broken: Rule.waveFormFrozen.sentence)
    }
    try add(medium, toVersionOf: wave)
  }

  /// Nobody is asked with a picture or a voice missing.
  borrowing func expectMedia(of wave: ListedWave) throws {
    let named = try CheckedForm(try form(ofVersion: wave.versionID), languages: []).form.mediaNames
    guard !named.isEmpty else { return }
    let missing = Set(named).subtracting(try mediaNames(ofVersion: wave.versionID)).sorted()
    guard let first = missing.first else { return }
    throw Problem(
      .ruleBroken,
      title: missing.count == 1
        ? "Le formulaire nomme le fichier «\u{A0}\(first)\u{A0}», qui n’a pas été envoyé."
        : "Le formulaire nomme des fichiers qui n’ont pas été envoyés\u{A0}: "
          + missing.joined(separator: ", ") + ".",
      help: "Les envoyer avec\u{A0}: jalon enquete medias \(wave.surveyCode) DOSSIER")
  }
}

extension Response {
  /// Nothing in it runs, wherever it is opened. Players ask for a part of a voice at a time.
  fileprivate static func medium(_ content: Data, type: String, range: String?) -> Response {
    let part = range.flatMap { ByteRange($0, of: content.count) }
    var response = Response.bytes(
      part.map { content[content.startIndex + $0.first...content.startIndex + $0.last] } ?? content,
      type: type, status: part == nil ? .ok : .partialContent)
    response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    response.headers[.acceptRanges] = "bytes"
    response.headers[.cacheControl] = "private, no-cache"
    if let part {
      response.headers[.contentRange] = "bytes \(part.first)-\(part.last)/\(content.count)"
    }
    return response
  }
}

/// The one part that a player asks for, `bytes=0-`. Nil for any other wish, which gets the whole.
struct ByteRange: Equatable {
  var first: Int
  var last: Int

  init?(_ header: String, of count: Int) {
    guard header.hasPrefix("bytes=") else { return nil }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Int(ends[0]), first >= 0, first < count else { return nil }
    let last = ends[1].isEmpty ? count - 1 : Int(ends[1]).map { min($0, count - 1) }
    guard let last, last >= first else { return nil }
    (self.first, self.last) = (first, last)
  }
}
