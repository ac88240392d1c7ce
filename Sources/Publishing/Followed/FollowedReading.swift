import Foundation
import Monitoring
import Statistics

/// Reads what is told of the same people over two waves: first in each axis, then over the call, of which what is told
/// in axes must leave no few people.
struct FollowedReading {
  let waves: [RawWave]
  let told: [[ToldAnswers]]
  let axes: [Axis]

  /// By area; none but for a wave in which people were found again.
  func areas(of last: Int) -> [Area: PublishedFollowed] {
    let groups = waves[last].survey.followed
    guard let first = waves.firstIndex(where: { $0.survey.wave == groups.first?.formerWave })
    else { return [:] }
    let mayCountCodes = areOfTheSameProjects(first, groups)
    var areas: [Area: PublishedFollowed] = [:]
    var toldInAxes: [String: [FollowedQuestion]] = [:]
    for axis in axes {
      guard let group = groups.first(where: { $0.axisID == axis.id }) else { continue }
      let read = questions(first, last, over: .axis(code: axis.code), [group])
      let open = read.filter { $0.mayBeTold() }
      for question in open { toldInAxes[question.latter.name, default: []].append(question) }
      areas[.axis(code: axis.code)] = published(
        read, telling: Set(open.map(\.latter.name)), [group], mayCountCodes: mayCountCodes)
    }
    let read = questions(first, last, over: .call, groups)
    let open = read.filter { $0.mayBeTold(beside: toldInAxes[$0.latter.name] ?? []) }
    // A number that an axis does not tell must not follow from those of the call and of the others.
    let axesTold = areas.values
    areas[.call] = published(
      read, telling: Set(open.map(\.latter.name)), groups,
      mayCount: axesTold.allSatisfy(\.isExact),
      mayCountCodes: mayCountCodes && axesTold.allSatisfy { $0.codes != nil })
    addAttrition(to: &areas, first, last)
    return areas
  }

  /// By each question of profile that is followed, in areas of which the numbers of codes are told.
  private func addAttrition(
    to areas: inout [Area: PublishedFollowed], _ first: Int, _ last: Int
  ) {
    let groups = waves[last].survey.followed
    let followed = waves[last].questions.filter { question in
      question.question.answerClass == .profile && !question.allowsSeveral
        && groups.contains { $0.tallies.contains { $0.question == question.name } }
    }
    for question in followed {
      let counted = areas.filter { $0.value.codes != nil }.keys
      let reading = AttritionReading(
        question: question,
        call: counted.contains(.call) ? place(.call, nil, first, last) : nil,
        axes: axes.compactMap { axis in
          let area = Area.axis(code: axis.code)
          return counted.contains(area) ? place(area, axis.id, first, last) : nil
        })
      let told = reading.areas
      for area in areas.keys {
        areas[area]?.attrition.append(
          .init(question: question.name, label: question.question.label, groups: told[area]))
      }
    }
  }

  private func place(
    _ area: Area, _ axis: UUID?, _ first: Int, _ last: Int
  ) -> AttritionReading.Place? {
    guard let former = side(first, area), let latter = side(last, area) else { return nil }
    let own = { (wave: Int) in
      waves[wave].survey.followed.filter { axis == nil || $0.axisID == axis }
    }
    return AttritionReading.Place(
      area: area, groups: own(last), formerGroups: own(first), first: former, last: latter)
  }

  /// Codes of the wave between, that were told with the one before, are of the same projects as those told with the
  /// next: else their difference would be of the people of few projects.
  private func areOfTheSameProjects(_ first: Int, _ groups: [FollowedGroup]) -> Bool {
    let former = waves[first].survey.followed
    return former.isEmpty
      || Set(former.map { Set($0.projects) }) == Set(groups.map { Set($0.projects) })
  }

  private func questions(
    _ first: Int, _ last: Int, over area: Area, _ groups: [FollowedGroup]
  ) -> [FollowedQuestion] {
    guard let former = side(first, area), let latter = side(last, area) else { return [] }
    return waves[last].questions.compactMap {
      FollowedQuestion($0, first: former, last: latter, groups: groups)
    }
  }

  private func side(_ number: Int, _ area: Area) -> WaveComparison.Side? {
    let own = told[number].filter { $0.subject.area == area }
    guard let subject = own.first?.subject else { return nil }
    return WaveComparison.Side(raw: waves[number], subject: subject, told: own)
  }

  private func published(
    _ read: [FollowedQuestion], telling open: Set<String>, _ groups: [FollowedGroup],
    mayCount: Bool = true, mayCountCodes: Bool = true
  ) -> PublishedFollowed? {
    guard let any = read.first else { return nil }
    let estimates = read.map(FollowedEstimate.init)
    let pValues = estimates.compactMap { $0?.pValue }
    var adjusted = ((try? holm(pValues)) ?? pValues)[...]
    let questions = zip(read, estimates).map { question, estimate in
      let isTold = open.contains(question.latter.name)
      let pValue = estimate.map { _ in adjusted.removeFirst() }
      return PublishedFollowed.Question(
        name: question.latter.name, label: question.latter.question.label,
        verdict: verdict(question, estimate, pValue), table: isTold ? question.cells.table : nil,
        change: isTold ? estimate?.change : nil, departure: question.departure)
    }
    return PublishedFollowed(
      questions, of: groups, any, telling: read.filter { open.contains($0.latter.name) },
      mayCount: mayCount, mayCountCodes: mayCountCodes)
  }

  /// A conclusion without its numbers has enough people behind each side.
  private func verdict(
    _ question: FollowedQuestion, _ estimate: FollowedEstimate?, _ pValue: Double?
  ) -> PublishedChange.Verdict {
    guard let estimate, let pValue,
      (question.cells.first + question.cells.last).both.allSatisfy({ $0 >= CallFloor.people })
    else { return .tooFewPeople }
    return estimate.verdict(pValue: pValue)
  }
}

extension FollowedCells {
  fileprivate var table: PublishedFollowed.Table {
    PublishedFollowed.Table(
      favourableTwice: favourableTwice, lost: lost, gained: gained,
      notFavourableTwice: notFavourableTwice)
  }
}

extension FollowedQuestion {
  /// Of at least thirty people on each side, and as many as a batch who are favourable and who are not.
  fileprivate var departure: PublishedFollowed.Departure {
    let sides = [cells.foundFirst, cells.left]
    guard sides.allSatisfy({ $0.people >= ShareReading.fewestPeople }),
      (sides[0] + sides[1]).both.allSatisfy({ $0 >= CallFloor.people }),
      let found = try? Share(sides[0].favourable, of: sides[0].people),
      let left = try? Share(sides[1].favourable, of: sides[1].people),
      let interval = try? TwoShares(first: found, second: left).newcombe().interval
    else { return .notAssessed }
    guard interval.excludesZero else { return .notEstablished }
    return left.value > found.value ? .moreFavourable : .lessFavourable
  }
}

extension PublishedFollowed {
  /// How many were found is told where no question leaves a few of them who gave no opinion on it.
  fileprivate init(
    _ questions: [Question], of groups: [FollowedGroup], _ any: FollowedQuestion,
    telling told: [FollowedQuestion], mayCount: Bool, mayCountCodes: Bool
  ) {
    func sum(_ part: KeyPath<FollowedGroup, Int>) -> Int {
      groups.reduce(0) { $0 + $1[keyPath: part] }
    }
    let found = sum(\.found)
    let isExact = mayCount && told.allSatisfy { Self.isApart(found, $0.cells.people) }
    let known = told.map(\.cells.people).max() ?? CallFloor.people
    let projects = Set(groups.flatMap(\.projects))
    func responses(_ side: WaveComparison.Side) -> [Int] {
      [side.subject.turnout, side.subject.turnout.filter { projects.contains($0.projectID) }]
        .map { $0.reduce(0) { $0 + $1.responses } }
    }
    let (before, after) = (sum(\.codesBefore), sum(\.codesAfter))
    let areApart =
      isExact && mayCountCodes && Self.isApart(before, found) && Self.isApart(after, found)
      && responses(any.first).allSatisfy { Self.isApart($0, before) }
      && responses(any.last).allSatisfy { Self.isApart($0, after) }
    self.init(
      since: any.first.raw.survey.quarter, projects: projects.count,
      people: isExact ? found : known, isExact: isExact,
      codes: areApart ? Codes(before: before, after: after) : nil, questions: questions)
  }

  private static func isApart(_ more: Int, _ fewer: Int) -> Bool {
    more == fewer || more - fewer >= CallFloor.people
  }
}
