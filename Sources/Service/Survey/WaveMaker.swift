import API
import Foundation
import Monitoring
import Postgres
import Store
import XLSForm

/// Makes a wave: all of it, or nothing.
struct WaveMaker: Sendable {
  let database: Database
  let keys: WaveKeyFolder

  func make(
    _ wanted: NewWaveRequest, ofCall call: UUID, as token: SessionToken
  ) async throws -> ListedWave {
    let tallyKey = try Self.tallyKey(of: wanted)
    let id = UUID()
    // Before the commit: no wave must be there whose keys are lost.
    try keys.save(WaveKeys(tallyKey: tallyKey), wave: id)
    do {
      return try await database.write(as: token, by: [.evaluator]) { tx, _ in
        guard try tx.axes().contains(where: { $0.callID == call }) else {
          throw Problem(.notFound)
        }
        try tx.add(try tx.newWave(wanted, id: id, ofCall: call))
        return try tx.wave(id)
      }
    } catch {
      try? keys.destroy(wave: id)
      throw error
    }
  }

  private static func tallyKey(of wanted: NewWaveRequest) throws -> TallyKey? {
    let key = try wanted.tallyKey.map { bytes in
      guard let key = try? TallyKey(bytes: bytes) else { throw Problem(.badRequest) }
      return key
    }
    let isPair = key.map { $0.publicKey == wanted.publicKey } ?? (wanted.publicKey.count == 32)
    guard isPair else { throw Problem(.badRequest) }
    return key
  }
}

extension Transaction {
  fileprivate borrowing func newWave(
    _ wanted: NewWaveRequest, id: UUID, ofCall call: UUID
  ) throws -> NewWave {
    let form = try prepareForm(wanted, ofCall: call)
    try prepareSeries(wanted, asking: form.form, ofCall: call)
    var wave = NewWave(
      id: id, callID: call, surveyCode: wanted.survey, quarter: wanted.quarter,
      opensOn: wanted.opensOn, closesOn: wanted.closesOn, publicKey: wanted.publicKey,
      projects: try asked(wanted.projects, ofCall: call))
    wave.state = .draft
    wave.languages = form.languages
    wave.helpers = wanted.helpers
    wave.retentionMonths = wanted.retentionMonths
    wave.hasKeyOnServer = wanted.tallyKey != nil
    return wave
  }

  /// Whoever asks people for a code says with which key they are to be found again, once for all waves.
  private borrowing func prepareSeries(
    _ wanted: NewWaveRequest, asking form: Form, ofCall call: UUID
  ) throws {
    let known = try series(ofSurvey: wanted.survey, call: call)
    guard let key = wanted.seriesKey else {
      if form.linking != nil, known == nil { throw Problem.seriesWanted }
      return
    }
    guard form.linking != nil else { throw Problem.noCodeAsked }
    guard known == nil else { throw Problem.seriesKnown }
    guard key.count == 32 else { throw Problem(.badRequest) }
    try addSeries(ofSurvey: wanted.survey, call: call, publicKey: key)
  }

  /// Makes the survey or the version that is not there yet.
  private borrowing func prepareForm(
    _ wanted: NewWaveRequest, ofCall call: UUID
  ) throws -> CheckedForm {
    let known = try survey(wanted.survey, ofCall: call)
    guard let markdown = wanted.form ?? known?.version.form else {
      throw Problem(
        .ruleBroken, title: "Aucune enquête ne porte le code «\u{A0}\(wanted.survey)\u{A0}».",
        help: "Donner son formulaire avec --formulaire, ou vérifier le code.")
    }
    let form = try CheckedForm(markdown, languages: wanted.languages)
    if let known {
      _ = try version(of: known, asking: form, ofCall: call)
    } else {
      _ = try addSurvey(
        wanted.survey, title: wanted.title ?? form.form.title(),
        form: StoredForm(reading: markdown),
        ofCall: call)
    }
    return form
  }

  private borrowing func asked(
    _ lines: [NewWaveRequest.ProjectLine], ofCall call: UUID
  ) throws -> [UUID: WaveNumbers] {
    let known = try projects(ofCall: call)
    var asked: [UUID: WaveNumbers] = [:]
    for line in lines {
      guard let project = known.first(where: { $0.code == line.code.uppercased() }) else {
        throw Problem(
          .notFound, title: "Aucun projet de l’appel n’a le code «\u{A0}\(line.code)\u{A0}».",
          help: "Voir leurs codes avec\u{A0}: jalon projet liste")
      }
      asked[project.id] = line.numbers.numbers
    }
    guard !asked.isEmpty else {
      throw Problem(
        .ruleBroken, title: "Une vague interroge les personnes d’un projet au moins.",
        help: "Le nommer avec --projet.")
    }
    return asked
  }
}

extension Problem {
  fileprivate static let seriesWanted = Problem(
    .ruleBroken, title: "Ce formulaire fait faire un code aux personnes, pour les retrouver.",
    help: "Faire la clé du suivi avec cette première vague, par --suivi. Rien n’est enregistré.")

  fileprivate static let noCodeAsked = Problem(
    .ruleBroken, title: "Ce formulaire ne fait faire de code à personne\u{A0}: aucun suivi.",
    help:
      "Marquer ses questions dans la colonne linking, ou retirer --suivi. Rien n’est enregistré.")

  fileprivate static let seriesKnown = Problem(
    .ruleBroken, title: "Le suivi de cette enquête a déjà sa clé, faite avec une vague d’avant.",
    help: "Retirer --suivi. Rien n’est enregistré.")
}
