package import API
package import Foundation

/// Waves of surveys.
extension JalonClient {
  package func waves() async throws(ClientError) -> [WaveLine] {
    let list: WaveList = try await reply(Exchange(.get, .waves))
    return list.waves
  }

  package func add(_ wave: NewWaveRequest, call: UUID) async throws(ClientError) -> WaveLine {
    try await reply(
      Exchange(.post, Route.newWaves.path([.call: call.inPath]), body: Wire.bytes(of: wave)))
  }

  package func form(ofWave wave: UUID) async throws(ClientError) -> SurveyForm {
    try await reply(Exchange(.get, Route.waveForm.path([.wave: wave.inPath])))
  }

  package func send(
    _ medium: SurveyMediumMessage, wave: UUID
  ) async throws(ClientError) -> WaveLine {
    try await reply(
      Exchange(.post, Route.waveMedia.path([.wave: wave.inPath]), body: Wire.bytes(of: medium)))
  }

  package func act(_ act: WaveActRequest, wave: UUID) async throws(ClientError) -> WaveLine {
    try await reply(
      Exchange(.post, Route.waveActs.path([.wave: wave.inPath]), body: Wire.bytes(of: act)))
  }

  package func declare(
    _ numbers: WaveNumbersMessage, wave: UUID, project: UUID
  ) async throws(ClientError) -> WaveLine {
    try await reply(
      Exchange(
        .put, Route.waveProject.path([.wave: wave.inPath, .project: project.inPath]),
        body: Wire.bytes(of: numbers)))
  }

  /// Printing takes its time, and many cards their room.
  package func codes(
    _ request: AccessCodesRequest, wave: UUID
  ) async throws(ClientError) -> AccessCodesReply {
    var exchange = Exchange(
      .post, Route.accessCodes.path([.wave: wave.inPath]), body: Wire.bytes(of: request))
    exchange.deadlineSeconds = 120
    exchange.replyLimitBytes = 64 << 20
    return try await reply(exchange)
  }

  /// Opening thousands of answers takes its time.
  package func tally(_ request: TallyRequest, wave: UUID) async throws(ClientError) -> TallyReply {
    var exchange = Exchange(
      .post, Route.tallies.path([.wave: wave.inPath]), body: Wire.bytes(of: request))
    exchange.deadlineSeconds = 300
    return try await reply(exchange)
  }

  package func pair(_ request: PairingRequest, wave: UUID) async throws(ClientError) -> PairingReply
  {
    var exchange = Exchange(
      .post, Route.pairs.path([.wave: wave.inPath]), body: Wire.bytes(of: request))
    exchange.deadlineSeconds = 300
    return try await reply(exchange)
  }

  package func results(
    ofWave wave: UUID, freeze: String?
  ) async throws(ClientError) -> SurveyExport {
    try await reply(Exchange(.get, Route.results(ofWave: wave, freeze: freeze)))
  }
}
