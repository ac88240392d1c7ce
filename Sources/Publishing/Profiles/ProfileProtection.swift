import Disclosure
import Monitoring

/// Chooses how the opinions of a wave are told by profile over each axis, once it is known how the answers
/// to each question are.
struct ProfileProtection {
  private let raw: RawWave
  private let answers: [ToldTable]
  private let release: Release
  private let threshold: Int

  init(_ raw: RawWave, _ answers: [ToldTable], in call: Call, _ release: Release) {
    self.raw = raw
    self.answers = answers
    self.release = release
    threshold = call.smallCountThreshold
  }

  func told() throws(PublicationRefusal) -> [ToldProfile] {
    let tables = ProfileTable.all(of: raw).filter(isUnchanged)
    let offered = try answers.concurrentMap { (own) throws(PublicationRefusal) in
      try around(own, tables.filter { own.asks($0.question) })
    }.flatMap(\.self)
    return try answers.concurrentMap { (own) throws(PublicationRefusal) in
      try within(own, offered.filter { own.asks($0.table.profile) && $0.rung != nil })
    }.flatMap(\.self)
  }

  /// What a release told of other answers is told by no later one.
  private func isUnchanged(_ table: ProfileTable) -> Bool {
    release.former(table.table.name).allSatisfy { $0.counts == table.table.counts }
  }

  /// The opinions of one table by all questions of profile, the largest areas first.
  private func around(
    _ own: ToldTable, _ tables: [ProfileTable]
  ) throws(PublicationRefusal) -> [ToldProfile] {
    guard !tables.isEmpty else { return [] }
    let offers = own.table.areasInOrder.filter { $0.area != .call }.flatMap { subject in
      tables.compactMap { offer($0, over: subject, own) }
    }
    return try choose(offers, ProfileSystem(around: own, tables, in: release), .opinion)
  }

  /// All opinions by the questions of profile of one table, no finer than before.
  private func within(
    _ own: ToldTable, _ offers: [ToldProfile]
  ) throws(PublicationRefusal) -> [ToldProfile] {
    guard !offers.isEmpty else { return [] }
    var tables: [ProfileTable] = []
    for offer in offers where !tables.contains(where: { $0.table.name == offer.table.table.name }) {
      tables.append(offer.table)
    }
    let coarser = offers.map { offer in
      ToldProfile(
        table: offer.table, subject: offer.subject,
        rungs: Array(offer.rungs[(offer.chosen ?? 0)...]))
    }
    return try choose(coarser, ProfileSystem(around: own, tables, in: release), .profile)
  }

  private func choose(
    _ offers: [ToldProfile], _ system: ProfileSystem, _ view: ProfileSystem.View
  ) throws(PublicationRefusal) -> [ToldProfile] {
    return zip(offers, try system.chosen(of: offers, view)).map { offer, rung in
      var told = offer
      told.chosen = rung
      return told
    }
  }

  /// Nil where the opinion or the groups are not told over the area, or one project alone answered.
  private func offer(
    _ table: ProfileTable, over subject: RawWave.Subject, _ own: ToldTable
  ) -> ToldProfile? {
    let groups = answers.lazy.flatMap(\.told).first {
      $0.item.question.name == table.profile.name && $0.subject.area == subject.area
    }
    let opinion = own.told.first {
      $0.item.question.name == table.question.name && $0.subject.area == subject.area
    }
    guard subject.answering.count > 1, let groups, groups.detail <= .grouped,
      let rung = groups.rung,
      let opinion, opinion.detail <= .favourableOnly
    else { return nil }
    let rungs = ProfileRungs(table, over: subject, opinion.item, threshold: threshold)
    return ToldProfile(table: table, subject: subject, rungs: rungs.all(groups: rung.figures))
  }
}

extension [ToldProfile] {
  /// Each table of which something is told, as a later release must know it.
  var released: [CountTable] {
    var tables: [CountTable] = []
    for told in self {
      guard let rung = told.rung else { continue }
      let number =
        tables.firstIndex { $0.name == told.table.table.name }
        ?? {
          tables.append(told.table.table)
          return tables.count - 1
        }()
      for (group, parts) in zip(rung.groups, told.parts(of: rung)) {
        tables[number].sums.append(
          CountTable.Sum(key: group.key(told.subject.area), parts: parts, standing: .shown))
      }
    }
    return tables
  }
}
