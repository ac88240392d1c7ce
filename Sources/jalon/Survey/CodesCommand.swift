import API
import ArgumentParser
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// Codes of one project in one wave, printed on cards or on sheets: no code is made for a place that takes no file,
/// and a place that was kept for nothing is given back.
protocol CodesCommand: AsyncParsableCommand {
  associatedtype Files: CodeFiles

  var options: CommonOptions { get }
  var named: NamedWave { get }
  var project: String { get }

  func request(
    for line: WaveLine.ProjectLine, by session: Session
  ) throws -> AccessCodesRequest

  func files(for wave: WaveLine, _ line: WaveLine.ProjectLine) throws -> Files

  /// What to do with them, after they are written.
  func sentence(_ count: Int, _ line: WaveLine.ProjectLine) -> String
}

/// Where codes are to be written, kept before they are made.
protocol CodeFiles {
  func remove() throws

  /// Returns the names of what was written.
  func write(
    _ reply: AccessCodesReply, of wave: WaveLine, _ line: WaveLine.ProjectLine, address: String
  ) throws -> [String]
}

extension CodesCommand {
  func run() async throws {
    let (session, client) = try options.connected()
    let wave = try named.wave(among: try await client.waves())
    let line = try wave.project(project)
    let request = try request(for: line, by: session)
    let files = try files(for: wave, line)
    let reply: AccessCodesReply
    do {
      reply = try await client.codes(request, wave: wave.id)
    } catch {
      try files.remove()
      throw error
    }
    let written = try files.write(reply, of: wave, line, address: request.address)
    let console = Console()
    if options.isJSON { return try console.say(json: ["fichiers": written]) }
    if wave.isFictitious { console.say("Données fictives.") }
    console.say(written)
    console.say(sentence(reply.codes.count, line))
  }
}
