import API
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import XLSForm

/// Waves of surveys, from their preparation to their end: conducted by evaluators, seen by holders as far
/// as their own projects go.
struct WaveRoutes {
  let database: Database
  let keys: WaveKeyFolder

  func add(to router: Router<Context>) {
    router.get(RouterPath(.waves)) { request, _ in
      let waves = try await database.read(as: try request.sessionToken) { tx, _ in
        try tx.listedWaves()
      }
      return Response.json(WaveList(waves.map(WaveLine.init)))
    }
    router.post(RouterPath(.newWaves)) { request, context in
      let wanted: NewWaveRequest = try JSON.decode(from: try await request.bodyBytes())
      let made = try await WaveMaker(database: database, keys: keys).make(
        wanted, ofCall: try context.id(.call), as: try request.sessionToken)
      return Response.json(WaveLine(made), status: .created)
    }
    router.get(RouterPath(.waveForm)) { request, context in
      let id = try context.id(.wave)
      return Response.json(
        try await database.read(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          let wave = try tx.wave(id)
          return SurveyForm(
            title: wave.title, form: try tx.form(ofVersion: wave.versionID),
            isFictitious: wave.isFictitious)
        })
    }
    router.post(RouterPath(.waveActs)) { request, context in
      let wanted: WaveActRequest = try JSON.decode(from: try await request.bodyBytes())
      let id = try context.id(.wave)
      return Response.json(try await act(wanted, on: id, as: try request.sessionToken))
    }
    router.put(RouterPath(.waveProject)) { request, context in
      let wanted: WaveNumbersMessage = try JSON.decode(from: try await request.bodyBytes())
      let (id, project) = (try context.id(.wave), try context.id(.project))
      let token = try request.sessionToken
      return Response.json(
        try await database.write(as: token, by: [.evaluator]) { tx, _ in
          let former = try tx.wave(id).projects.first { $0.projectID == project }
          guard let former else { throw Problem(.notFound) }
          try tx.declare(
            wanted.numbers.completed(by: former.numbers), wave: id, project: project)
          return WaveLine(try tx.wave(id))
        })
    }
  }

  private func act(
    _ wanted: WaveActRequest, on id: UUID, as token: SessionToken
  ) async throws -> WaveLine {
    try await database.write(as: token, by: [.evaluator]) { tx, _ in
      let wave = try tx.wave(id)
      switch wanted.act {
      case .publish:
        try tx.expectMedia(of: wave)
        try tx.move(wave: id, to: .open)
      case .close: try tx.move(wave: id, to: .closed)
      case .attest: try tx.noteKeyDestroyed(wave: id)
      case .prolong:
        guard let day = wanted.day else { throw Problem(.badRequest) }
        try tx.prolong(wave: id, until: day)
      case .correct:
        guard let form = wanted.form else { throw Problem(.badRequest) }
        guard wave.state == .draft else {
          throw Problem(broken: Rule.waveFormFrozen.sentence)
        }
        try tx.correct(wave, form: form)
      }
      return WaveLine(try tx.wave(id))
    }
  }
}

extension Transaction {
  /// One that the session may see; another's is as unknown as none.
  borrowing func wave(_ id: UUID) throws -> ListedWave {
    guard let wave = try listedWave(id) else { throw Problem(.notFound) }
    return wave
  }

  fileprivate borrowing func correct(_ wave: ListedWave, form: String) throws {
    guard let survey = try survey(wave.surveyCode, ofCall: wave.callID) else {
      throw Problem(.notFound)
    }
    let checked = try CheckedForm(form, languages: wave.languages)
    let version = try version(of: survey, asking: checked, ofCall: wave.callID)
    try correct(wave: wave.id, to: version.id)
  }

  /// The latest version where it is this form already, else the one after it.
  borrowing func version(
    of survey: KnownSurvey, asking form: CheckedForm, ofCall call: UUID
  ) throws -> SurveyVersion {
    guard survey.version.form != form.markdown else { return survey.version }
    return try addVersion(
      survey.version.number + 1, form: StoredForm(reading: form.markdown), ofSurvey: survey.id,
      ofCall: call)
  }
}

extension WaveLine {
  init(_ wave: ListedWave) {
    self.init(
      id: wave.id, call: wave.callCode, survey: wave.surveyCode, title: wave.title,
      version: wave.version, quarter: wave.quarter, state: wave.state, opensOn: wave.opensOn,
      closesOn: wave.closesOn, today: wave.today, languages: wave.languages,
      helpers: wave.helpers, retentionMonths: wave.retentionMonths,
      hasKeyOnServer: wave.hasKeyOnServer, publicKey: wave.publicKey,
      projects: wave.projects.map {
        ProjectLine(
          id: $0.projectID, code: $0.code, name: $0.name, numbers: WaveNumbersMessage($0.numbers),
          codes: $0.codes, answered: $0.answered, partial: $0.partial, brokenOff: $0.brokenOff)
      }, leftovers: wave.leftovers, unpublished: wave.unpublished, onPaper: wave.onPaper,
      channels: wave.channels.isEmpty
        ? nil
        : wave.channels.map {
          ChannelLine(kind: $0.kind.rawValue, name: $0.name, responses: $0.responses)
        },
      isKeyDestroyed: wave.isKeyDestroyed, isFictitious: wave.isFictitious)
  }
}
