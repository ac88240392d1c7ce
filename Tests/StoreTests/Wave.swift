import Foundation
import Monitoring
import Postgres
import Store
import TestSupport
import Testing

/// A survey's wave as these tests know it. Codes are made up; their HMAC is all that anyone stores.
extension World {
  func openWave(
    codes number: Int, project: String = "BZH-01", quarter: String = "2025-T4"
  ) async throws -> (
    wave: UUID, codes: [Data]
  ) {
    let codes = (0..<number).map { Self.hmac("code", $0) }
    let projectID = try self.project(project)
    let opensOn = try #require(Day("2026-01-01"))
    let closesOn = try #require(Day("2026-02-28"))
    let quarter = try #require(Quarter(quarter))
    let wave = NewWave(
      callID: call.callID, surveyCode: "ecoute", quarter: quarter, opensOn: opensOn,
      closesOn: closesOn, publicKey: Data(repeating: 9, count: 32),
      projects: [projectID: WaveNumbers()])
    try await pool("jalon_admin").write { tx in
      try tx.add(wave)
      try tx.addAccessCodes(
        codes.map { Self.card(projectID, $0) }, call: wave.callID, wave: wave.id, areUsed: false)
    }
    return (wave.id, codes)
  }

  /// With all codes used, in the order of the projects.
  func openWave(answersByProject numbers: [String: Int]) async throws -> UUID {
    let projects = try numbers.sorted { $0.key < $1.key }.flatMap { code, number in
      Array(repeating: try self.project(code), count: number)
    }
    let cards = projects.enumerated().map { ($0.element, Self.hmac("code", $0.offset)) }
    let wave = NewWave(
      callID: call.callID, surveyCode: "ecoute", quarter: try #require(Quarter("2025-T4")),
      opensOn: try #require(Day("2026-01-01")), closesOn: try #require(Day("2026-02-28")),
      publicKey: Data(repeating: 9, count: 32),
      projects: Dictionary(
        cards.map { ($0.0, WaveNumbers()) }, uniquingKeysWith: { first, _ in first }))
    try await pool("jalon_admin").write { tx in
      try tx.add(wave)
      try tx.addAccessCodes(
        cards.map { Self.card($0.0, $0.1) }, call: wave.callID, wave: wave.id, areUsed: false)
    }
    for (_, code) in cards { #expect(try await accept(wave.id, code: code) == .accepted) }
    return wave.id
  }

  /// Hands an answer in, as the service does with what it sealed.
  func accept(
    _ wave: UUID, code: Data, id: Data? = nil, body: Data = Data([1])
  ) async throws -> Acceptance {
    let response = SealedResponse(
      wave: wave, codeHMAC: code, idHMAC: id ?? Data(code.reversed()), bodyHMAC: body,
      receiptHMAC: World.receipt(of: id ?? Data(code.reversed())),
      sealed: Data(repeating: 3, count: 64))
    return try await pool("jalon_collect").write { try $0.accept([response])[0] }
  }

  /// Its tag is the head of its HMAC here.
  static func card(_ project: UUID, _ hmac: Data) -> NewAccessCode {
    NewAccessCode(projectID: project, hmac: hmac, tag: tag(of: hmac))
  }

  static func tag(of hmac: Data) -> Int { hmac.prefix(5).reduce(0) { $0 << 8 | Int($1) } }

  /// What the urn knows a receipt by; any function of the id serves here.
  static func receipt(of id: Data) -> Data { Data(id.map { ~$0 }) }

  /// Many at once; how often each outcome came.
  func acceptInParallel(
    _ wave: UUID, _ sendings: [(code: Data, id: Data, body: Data)]
  ) async throws -> [Acceptance: Int] {
    try await withThrowingTaskGroup(of: Acceptance.self) { group in
      for sending in sendings {
        group.addTask {
          try await accept(wave, code: sending.code, id: sending.id, body: sending.body)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  /// Thirty-two bytes that look like any others; the same for the same words.
  static func hmac(_ word: String, _ number: Int) -> Data {
    var state = UInt64(number) &+ word.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
    return Data(
      (0..<32).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      })
  }
}
