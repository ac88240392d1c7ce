package import Foundation
package import Monitoring
import Statistics

/// Two waves of one survey, opened in memory for as long as the same people are looked for in them. People are
/// found within their project; what is kept are groups of projects with at least eleven of them.
package struct FollowedWaves {
  /// Who made a code.
  package struct Person {
    var project: UUID
    var axis: UUID?
    var code: [String]
    var answers: [String: String]

    package init(project: UUID, axis: UUID?, code: [String], answers: [String: String]) {
      self.project = project
      self.axis = axis
      self.code = code
      self.answers = answers
    }
  }

  let before: [Person]
  let after: [Person]
  /// As the later form names them, each with the names that it had.
  let questions: [(name: String, formerNames: [String])]

  package init(
    before: [Person], after: [Person], questions: [(name: String, formerNames: [String])]
  ) {
    self.before = before
    self.after = after
    self.questions = questions
  }

  static let fewestPeople = 11
  static let fewestProjects = 2

  /// Of one project.
  private struct Found {
    var project: UUID
    var axis: UUID?
    var pairs: [(before: Person, after: Person)] = []
    var left: [Person] = []
    var new: [Person] = []
  }

  package func groups(since former: UUID) -> [FollowedGroup] {
    let found = projects.filter { !$0.pairs.isEmpty }
    let byAxis = Dictionary(grouping: found, by: \.axis)
    let large = byAxis.filter { $0.key != nil && Self.isLarge($0.value) }
    // Those who are too few in their axis stand together; the rest of them is told nowhere, nor by a difference.
    let rest = byAxis.filter { large[$0.key] == nil }.flatMap(\.value)
    let groups = large.map { group($0.value, of: $0.key, since: former) }
    return (Self.isLarge(rest) ? groups + [group(rest, of: nil, since: former)] : groups)
      .sorted { ($0.axisID?.uuidString ?? "~") < ($1.axisID?.uuidString ?? "~") }
  }

  private static func isLarge(_ projects: [Found]) -> Bool {
    projects.count >= fewestProjects
      && projects.reduce(0) { $0 + $1.pairs.count } >= fewestPeople
  }

  /// Both waves of each project that has people in both.
  private var projects: [Found] {
    let shares = LinkedCodes.shares(of: (before + after).map(\.code))
    let (one, two) = (
      Dictionary(grouping: before, by: \.project), Dictionary(grouping: after, by: \.project)
    )
    return one.compactMap { project, former in
      guard let latter = two[project],
        let linked = try? LinkedCodes(
          first: former.map(\.code), second: latter.map(\.code), shares: shares)
      else { return nil }
      let (there, back) = (Set(linked.pairs.map(\.first)), Set(linked.pairs.map(\.second)))
      return Found(
        project: project, axis: latter.first?.axis,
        pairs: linked.pairs.map { (former[$0.first], latter[$0.second]) },
        left: former.indices.filter { !there.contains($0) }.map { former[$0] },
        new: latter.indices.filter { !back.contains($0) }.map { latter[$0] })
    }
  }

  private func group(
    _ projects: [Found], of axis: UUID?, since former: UUID
  ) -> FollowedGroup {
    let pairs = projects.flatMap(\.pairs)
    let (left, new) = (projects.flatMap(\.left), projects.flatMap(\.new))
    return FollowedGroup(
      formerWave: former, axisID: axis, projects: projects.map(\.project), found: pairs.count,
      codesBefore: pairs.count + left.count, codesAfter: pairs.count + new.count,
      tallies: questions.flatMap { question in
        tallies(of: question, pairs, left: left, new: new)
      })
  }

  /// Of those who left or came, only where they are as many as a group.
  private func tallies(
    of question: (name: String, formerNames: [String]), _ pairs: [(before: Person, after: Person)],
    left: [Person], new: [Person]
  ) -> [FollowedTally] {
    func former(_ person: Person) -> String {
      ([question.name] + question.formerNames).lazy.compactMap { person.answers[$0] }.first ?? ""
    }
    func latter(_ person: Person) -> String { person.answers[question.name] ?? "" }
    var counts: [[String?]: Int] = [:]
    for pair in pairs { counts[[former(pair.before), latter(pair.after)], default: 0] += 1 }
    if left.count >= Self.fewestPeople {
      for person in left { counts[[former(person), nil], default: 0] += 1 }
    }
    if new.count >= Self.fewestPeople {
      for person in new { counts[[nil, latter(person)], default: 0] += 1 }
    }
    return counts.map { cell, people in
      FollowedTally(question: question.name, before: cell[0], after: cell[1], people: people)
    }
  }
}
