import Foundation
import Monitoring
import Testing

@testable import Demonstration

/// The rules that the database would refuse the call for (`Monitoring.Rule`).
@Suite struct RulesTests {
  let seed: Seed

  init() throws { seed = try Seed.shared() }

  @Test func `each project obeys the call`() throws {
    let rules = seed.call.call.rules
    for project in seed.call.projects {
      let start = try #require(project.startsOn)
      let end = try #require(project.endsOn)
      let budget = try #require(project.budgetEUR)
      let funding = try #require(project.fundingEUR)
      #expect(start <= end && end <= rules.latestEndOn)
      #expect(start.fullMonths(through: end) >= rules.minimumDurationMonths)
      // The day before is still short of the longest: no more than that many months.
      let months = start.fullMonths(through: end)
      #expect(months < rules.maximumDurationMonths || end.next.day == start.day)
      #expect(months <= rules.maximumDurationMonths)
      #expect(budget >= rules.minimumBudgetEUR && funding >= 0 && funding <= budget)
      #expect(project.isFictitious == true && project.partners == nil)
      #expect(!project.axes.isEmpty && !project.departments.isEmpty)
      let shares = project.axisShares ?? [project.axes[0]: 1]
      #expect(Set(shares.keys) == Set(project.axes))
      #expect(shares.values.reduce(0, +) == 1)
      #expect(Set(project.axes).isSubset(of: seed.call.axes.map(\.code)))
      #expect(Set(project.departments).isSubset(of: seed.call.departments.map(\.code)))
    }
  }

  @Test func `the money stays within the envelope`() {
    let funding = seed.call.projects.reduce(Decimal(0)) { $0 + ($1.fundingEUR ?? 0) }
    #expect(funding <= seed.call.call.envelopeEUR)
    #expect(seed.call.call.isFictitious == true)
  }

  @Test func `codes are unique and of the right form`() throws {
    let codes = seed.call.projects.map(\.code) + seed.plan.indicators.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(try /[A-Z][A-Z0-9-]{0,15}/.wholeMatch(in: code) != nil)
    }
    for dimension in seed.plan.dimensions {
      #expect(Set(dimension.categories.map(\.code)).count == dimension.categories.count)
    }
  }

  @Test func `an indicator has one owner, known dimensions and a size`() {
    let dimensions = Set(seed.plan.dimensions.map(\.code))
    for indicator in seed.plan.indicators {
      #expect(indicator.axis == nil || indicator.project == nil)
      #expect(indicator.axis.map { code in seed.call.axes.contains { $0.code == code } } ?? true)
      #expect(
        indicator.project.map { code in seed.call.projects.contains { $0.code == code } } ?? true)
      #expect(dimensions.isSuperset(of: indicator.dimensions ?? []))
      #expect(seed.plan.patterns[indicator.code] != nil, "\(indicator.code)")
    }
    #expect(seed.plan.patterns.count == seed.plan.indicators.count)
  }

  @Test func `a quotient is never summed`() {
    for indicator in seed.plan.indicators where indicator.measure.value.isQuotient {
      #expect(indicator.overTime.value != .sum && indicator.overProjects.value != .sum)
    }
  }

  @Test func `a mix has a weight for each category of a known dimension`() {
    for mixes in [seed.plan.mixes] + seed.plan.projects.compactMap(\.mixes) {
      // Surveys ask more than indicators are broken down by.
      for (code, weights) in mixes where !seed.plan.profileQuestions.contains(code) {
        let dimension = seed.plan.dimensions.first { $0.code == code }
        #expect(dimension?.categories.count == weights.count, "\(code)")
      }
    }
  }

  @Test func `goals are of the project's own years and indicators, and a few have no target`()
    throws
  {
    var without = 0
    for project in seed.call.projects {
      let years = try #require(project.startsOn).year...(try #require(project.endsOn).year)
      let codes = Demonstration.indicators(of: project, in: seed.plan.indicators).map(\.code)
      for (code, goal) in project.goals ?? [:] {
        #expect(codes.contains(code))
        #expect((goal.yearTargets ?? [:]).keys.allSatisfy { Int($0).map(years.contains) == true })
      }
      without += codes.count { project.goals?[$0]?.target == nil }
    }
    #expect((5...40).contains(without))
  }
}
