import API
import Dataset
import Foundation
import Monitoring
import Postgres
import Publishing
import Store

/// What a publication is made from, as read in one transaction.
struct PublicationMaterial: Sendable {
  private(set) var dataset: CallDataset
  private let waves: [WaveAnswers]
  /// Waves that a release leaves out, since answers may still come: « Votre avis, T4 2024 ».
  let openWaves: [String]
  /// What a release of it must be made from again.
  let data: PublicationData
  /// All releases of the call, oldest first.
  private var releases: [ReleasedMaterial]
  let publications: [ListedPublication]
  /// It is public already, so that a trial shows how it was protected.
  let isReleased: Bool

  /// - Parameter isTrial: whether nothing is to be stored; what is released may be tried again.
  static func read(
    _ tx: borrowing Transaction, _ wanted: WantedPublication, call: UUID, isTrial: Bool
  ) throws -> PublicationMaterial {
    let publications = try tx.publications(ofCall: call)
    let release = publications.first {
      wanted.kind == .release && $0.edition.kind == .release && $0.edition.name == wanted.name
    }
    if release != nil, !isTrial { throw Problem.alreadyReleased }
    try publications.check(wanted)
    let data = try wanted.frozenName.map { try tx.frozenData($0, call: call) }
    guard
      let all = try tx.callReading(
        call: call, year: wanted.year, from: data, withUnreviewed: wanted.withUnreviewed)
    else { throw Problem(.notFound) }
    let reading = wanted.kind == .release || isTrial ? all.closed : all
    if let data, !data.hasAnswers(of: reading.data) { throw Problem.answersChanged }
    return PublicationMaterial(
      dataset: reading.dataset, waves: reading.waves,
      openWaves: all.waves.filter { !$0.isClosed }.map { "\($0.title), \($0.quarter.label)" },
      data: reading.data,
      releases: try tx.releases(ofCall: call)
        .filter { former in release.map { former.number < $0.edition.number } ?? true }
        .map { former in
          ReleasedMaterial(
            ledger: former.ledger,
            reading: try former.data.flatMap {
              try tx.callReading(call: call, year: former.year, from: $0)?.closed
            })
        }, publications: publications, isReleased: release != nil)
  }

  var nextNumber: Int { (publications.last?.edition.number ?? 0) + 1 }

  func latest(of year: Int) -> ListedPublication? {
    publications.last { $0.edition.year == year }
  }

  /// Reads the forms of the surveys, once the transaction is over: compiling one takes a while.
  mutating func readSurveys(with forms: FormCache) async {
    dataset.surveys = await forms.surveys(of: waves)
    for index in releases.indices { await releases[index].readSurveys(with: forms) }
  }

  /// A release lasts: it is protected with all those before, and the fewest figures that can be hidden
  /// are proved for it. Working publications are protected by themselves.
  func protected(as kind: Edition.Kind) throws -> Publication.Made {
    try refusing {
      kind == .release
        ? try Publication.protecting(dataset, after: try formerReleases, effort: .released)
        : try Publication.protecting(dataset, after: [], effort: .working)
    }
  }

  var indicatorCodes: [UUID: String] {
    Dictionary(dataset.indicators.map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
  }

  func gauge(isProved: Bool) throws -> ProtectionGauge {
    try refusing {
      try ProtectionGauge.measure(
        dataset, after: try formerReleases, effort: isProved || isReleased ? .released : .working)
    }
  }

  private var formerReleases: [FormerRelease] {
    get throws {
      try releases.map {
        FormerRelease(ledger: try Ledger.read($0.ledger, of: $0.dataset), dataset: $0.dataset)
      }
    }
  }

  private func refusing<Value>(_ protect: () throws -> Value) throws -> Value {
    do {
      return try protect()
    } catch let refusal as PublicationRefusal {
      throw Problem(broken: refusal.sentence)
    }
  }
}

/// A release as it is stored, with what it was made from.
struct ReleasedMaterial: Sendable {
  let ledger: String
  private(set) var dataset: CallDataset?
  private let waves: [WaveAnswers]

  init(ledger: String, reading: CallReading?) {
    self.ledger = ledger
    dataset = reading?.dataset
    waves = reading?.waves ?? []
  }

  fileprivate mutating func readSurveys(with forms: FormCache) async {
    dataset?.surveys = await forms.surveys(of: waves)
  }
}

extension FormCache {
  fileprivate func surveys(of waves: [WaveAnswers]) -> [SurveyResult] {
    var surveys: [SurveyResult] = []
    // Of a wave whose answers all wait for a tally, « 0 réponse » would be false.
    for wave in waves where wave.isClosed || wave.turnout.contains(where: { $0.responses > 0 }) {
      // A form that cannot be read leaves turnout alone to tell.
      let form = form(wave.form)
      let questions = form?.countedQuestions ?? []
      var survey = SurveyResult(
        wave: wave.wave, title: wave.title, quarter: wave.quarter, questions: questions,
        turnout: wave.turnout, tallies: wave.tallies, profiles: wave.profiles,
        isFictitious: wave.isFictitious, numbers: wave.numbers)
      survey.followed = wave.followed
      survey.channels = wave.channels
      let labels = form?.openQuestions ?? []
      for var coded in wave.coded {
        coded.label = labels.first { $0.name == coded.question }?.label ?? coded.question
        survey.add(coded)
      }
      surveys.append(survey)
    }
    return surveys
  }
}

extension PublicationData {
  /// Whether it was made from the same answers of each wave.
  fileprivate func hasAnswers(of other: PublicationData) -> Bool {
    other.responses.allSatisfy { responses[$0.key] == $0.value }
  }
}

extension WantedPublication {
  /// The freeze that it makes public.
  fileprivate var frozenName: String? { kind == .release ? name : nil }
}

extension [ListedPublication] {
  /// Said before the work; the constraint of the same name holds it against two at once.
  fileprivate func check(_ wanted: WantedPublication) throws {
    let own = filter { $0.edition.name == wanted.name && wanted.name != nil }
    switch wanted.kind {
    case .provisional: break
    case .freeze:
      if !own.isEmpty { throw Problem(broken: Rule.publicationNameUnique.sentence) }
    case .release:
      guard let freeze = own.first, freeze.edition.year == wanted.year else {
        throw Problem.noFreeze(wanted.name ?? "", year: wanted.year)
      }
    }
  }
}

extension Transaction {
  fileprivate borrowing func frozenData(_ name: String, call: UUID) throws -> PublicationData {
    guard let data = try data(ofFreeze: name, call: call) else { throw Problem.dataNotNoted }
    return data
  }
}

extension Problem {
  static func noFreeze(_ name: String, year: Int) -> Problem {
    Problem(
      .notFound, title: "Aucun gel de \(year) ne porte le nom «\u{A0}\(name)\u{A0}».",
      help: "Voir leurs noms avec\u{A0}: jalon gel liste")
  }

  fileprivate static var alreadyReleased: Problem {
    Problem(
      .ruleBroken, title: "Ce gel est déjà diffusé.",
      help: "Ses rapports se font avec\u{A0}: jalon rapport produire --gel NOM")
  }

  fileprivate static var dataNotNoted: Problem {
    Problem(
      .ruleBroken,
      title:
        "Ce gel date d’avant les gels que l’on diffuse\u{A0}: ses données n’ont pas été notées.",
      help: "En faire un autre avec\u{A0}: jalon gel creer NOM --annee ANNÉE")
  }

  fileprivate static var answersChanged: Problem {
    Problem(
      .ruleBroken, title: "Des avis sont arrivés, ou ont été retirés, depuis ce gel.",
      help:
        "Faire un autre gel, une fois les enquêtes closes\u{A0}: jalon gel creer NOM --annee ANNÉE")
  }
}
