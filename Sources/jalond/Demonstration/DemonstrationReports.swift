import Demonstration
import Foundation
import Monitoring
import Postgres
import Service
import Store

extension DemonstrationSite {
  /// The reports of all axes from one freeze, made as an evaluator has them made. The freeze is made
  /// and released by the first start and kept by the following ones.
  func produceReports() async throws {
    try FileManager.default.createDirectory(at: reportsFolder, withIntermediateDirectories: true)
    let content = try DemonstrationContent.read(from: resources)
    let templates = resources.appending(path: "reports")
    let maker = ReportMaker(resources: templates, engine: .find(resources: templates))
    let database = site.database(logger: logger)
    do {
      // Answers are released once their wave had its last tally.
      try await BatchJob(
        database: database, keys: WaveKeyFolder(path: waveKeys), logger: logger
      ).publishWaiting()
      try await database.acting(as: Self.evaluator, password: Self.password) { token in
        let axes = try await database.read(as: token) { tx, _ in try tx.axes() }
        guard let call = axes.first?.callID else { return }
        let stored = try await freeze(content, ofCall: call, database, token)
        for (number, axis) in axes.enumerated() {
          say("Rapport de l’axe \(axis.axis.code)\u{A0}: \(number + 1) sur \(axes.count)")
          try await write(axis.axis.code, stored, maker)
        }
      }
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  private func freeze(
    _ content: DemonstrationContent, ofCall call: UUID, _ database: Database, _ token: SessionToken
  ) async throws -> StoredPublication {
    let year = content.lastYear
    let name = "fin \(year)"
    let find = {
      try await database.read(as: token) { tx, _ in
        try tx.publication(ofCall: call, year: year, frozenAs: name)
      }
    }
    // One made before data were noted cannot be released, and is kept as it is.
    if let former = try await find(), former.listed.edition.kind == .freeze,
      try await database.readRaw(as: token, { tx, _ in try tx.data(ofFreeze: name, call: call) })
        == nil
    {
      return former
    }
    if try await find() == nil {
      try await codeAnswers(content, database)
      try await pairPeople(content, database)
    }
    let maker = PublicationMaker(database: database)
    for kind in [Edition.Kind.freeze, .release] {
      if let stored = try await find(), kind == .freeze || stored.listed.edition.kind == .release {
        continue
      }
      say(
        kind == .freeze
          ? "Gel «\u{A0}\(name)\u{A0}»\u{A0}: protection des chiffres de tout l’appel"
          : "Diffusion du gel «\u{A0}\(name)\u{A0}»")
      try await maker.publish(
        WantedPublication(kind: kind, year: year, name: name), ofCall: call, as: token)
    }
    guard let stored = try await find() else {
      throw OperatorFailure(sentence: "Le gel de la démonstration n’a pas été enregistré.")
    }
    return stored
  }

  /// What people wrote can be coded once their wave had its last tally.
  private func codeAnswers(_ content: DemonstrationContent, _ database: Database) async throws {
    say("Données fictives\u{A0}: réponses écrites, codées par thème")
    let coding = content.plan.coding
    try await DemonstrationCodingLoading(
      database: database, plan: coding,
      wave: Demonstration.waveID(coding.wave, seed: DemonstrationContent.seed)
    ).load()
  }

  private func pairPeople(_ content: DemonstrationContent, _ database: Database) async throws {
    say("Données fictives\u{A0}: les mêmes personnes d’une vague à l’autre")
    let call = try await database.admin.read { try $0.directory(ofCall: content.call.call.code) }
    if let call {
      try await DemonstrationPairing(database: database, content: content, call: call).load()
    }
  }

  private func write(
    _ axis: String, _ stored: StoredPublication, _ maker: ReportMaker
  ) async throws {
    let subject = ReportSubject.axis(axis)
    for kind in subject.kinds {
      // The other formats are made when they are asked for.
      for format in [ReportFormat.html, .pdf] {
        let name = subject.fileName(year: stored.listed.edition.year, format, kind: kind)
        try await maker.make(subject, kind, from: stored, format, for: Self.evaluator)
          .replace(reportsFolder.appending(path: name))
      }
    }
  }
}
