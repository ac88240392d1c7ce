import Dataset
import Monitoring

/// The waves of a call of which is known what may be told.
struct ProtectedSurveys {
  let published: [PublishedSurvey]
  let turnouts: [ProtectedCountTable]
  /// What is told of each item of each wave.
  let told: [ToldTable]
  let answers: [CountTable]

  /// - Parameter indicators: as they are told, whose people those who answered are held against.
  init(
    _ dataset: CallDataset, beside indicators: [PublishedIndicator], in release: Release
  ) throws(PublicationRefusal) {
    let waves = dataset.surveys.map { RawWave($0, projects: dataset.projects, axes: dataset.axes) }
    turnouts = try waves.concurrentMap { (wave) throws(PublicationRefusal) in
      try release.protect(WaveCountTable(wave, rule: release.rule).builder)
    }
    var questions = try Self.questions(of: waves, dataset, turnouts, in: release)
    Self.tellAlike(&questions, of: waves)
    let tables = questions
    let profiles = try waves.indices.map { (number) throws(PublicationRefusal) in
      try ProfileProtection(
        waves[number], tables.filter { $0.wave == number }, in: dataset.call, release
      ).told()
    }
    answers = questions.map(\.released) + profiles.flatMap(\.released)
    told = questions
    let toldByWave = waves.indices.map { number in
      tables.filter { $0.wave == number }.flatMap(\.told)
    }
    let followed = FollowedReading(waves: waves, told: toldByWave, axes: dataset.axes)
    let supported = SupportedPeople(indicators, dataset.disaggregations)
    published = waves.indices.map { [turnouts] number in
      WaveReading(
        raw: waves[number], shown: turnouts[number].shown, told: toldByWave[number],
        changes: Self.changes(until: number, waves, toldByWave),
        profiles: Self.profiles(of: waves[number], profiles[number]),
        followed: followed.areas(of: number),
        supported: Self.series(of: number, waves).last == number ? supported : nil
      ).published
    }
  }

  /// The waves of the same title, in order.
  private static func series(of number: Int, _ waves: [RawWave]) -> [Int] {
    waves.indices.filter { waves[$0].survey.title == waves[number].survey.title }
      .sorted { waves[$0].survey.quarter < waves[$1].survey.quarter }
  }

  /// Since the first wave of the same title, by area then by question; none but in the last one.
  private static func changes(
    until last: Int, _ waves: [RawWave], _ told: [[ToldAnswers]]
  ) -> [Area: [String: PublishedChange]] {
    let series = series(of: last, waves)
    guard let first = series.first, first != last, series.last == last else { return [:] }
    let side = { (number: Int, area: Area) -> WaveComparison.Side? in
      let own = told[number].filter { $0.subject.area == area }
      guard let subject = own.first?.subject else { return nil }
      return WaveComparison.Side(raw: waves[number], subject: subject, told: own)
    }
    return Dictionary(
      waves[last].areas.map(\.area).compactMap { area in
        guard let former = side(first, area), let latter = side(last, area) else { return nil }
        return (area, WaveComparison(first: former, last: latter).changes)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// By area then by question.
  private static func profiles(
    of wave: RawWave, _ told: [ToldProfile]
  ) -> [Area: [String: [PublishedProfile]]] {
    Dictionary(
      wave.areas.map { subject in
        let own = told.filter { $0.subject.area == subject.area && $0.rung != nil }
        return (
          subject.area,
          ProfileComparison(own, hidesProjects: wave.hidesProjects(of: subject)).published
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func questions(
    of waves: [RawWave], _ dataset: CallDataset, _ turnouts: [ProtectedCountTable],
    in release: Release
  ) throws(PublicationRefusal) -> [ToldTable] {
    let tables = waves.enumerated().flatMap { number, wave in
      let areas = WaveReading.areas(of: wave, shown: turnouts[number].shown)
      return AnswerTies.groups(of: wave.questions).map { questions in
        (wave: number, table: AnswerTable(questions, of: wave, in: dataset.call, areas: areas))
      }
    }
    return try tables.concurrentMap { (entry) throws(PublicationRefusal) in
      let told = try entry.table.told(after: release.former(entry.table.name))
      return ToldTable(
        wave: entry.wave, table: entry.table, told: told.answers, moves: told.moves)
    }
  }

  /// Waves of one survey are told alike, so that they can be compared.
  private static func tellAlike(_ questions: inout [ToldTable], of waves: [RawWave]) {
    let title = { (wave: Int) in waves[wave].survey.title }
    let coarsest = CoarsestDetails(questions.map { (title($0.wave), $0.told) })
    for index in questions.indices {
      questions[index].told = questions[index].told.map {
        coarsest.applied(to: $0, of: title(questions[index].wave))
      }
    }
  }
}
