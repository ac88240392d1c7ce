import Foundation
import Monitoring
import Testing

@testable import Demonstration

/// The public facts of the call, where the checkout has them beside it.
@Suite struct FactsTests {
  private static let path = "../shared/call/projects.json"
  static let areAtHand = FileManager.default.fileExists(
    atPath: Seed.checkout.appending(path: path).path)

  @Test(.enabled(if: FactsTests.areAtHand, "the facts are not beside the checkout"))
  func `the data file holds each fact of the call`() throws {
    let facts = try Seed.decoded(Facts.self, from: FactsTests.path)
    let file = try Seed.shared().facts
    let (call, header) = (facts.call, file.call)
    #expect(header.code == call.code && header.title == call.title && header.scope == call.scope)
    #expect(header.funder == call.funder && header.policy == call.policy)
    #expect(header.envelopeEUR == call.envelopeEur)
    #expect(header.rules.minimumBudgetEUR == call.minimumProjectBudgetEur)
    #expect(header.rules.minimumDurationMonths == call.minimumDurationMonths)
    #expect(header.rules.maximumDurationMonths == call.maximumDurationMonths)
    #expect(header.rules.latestEndOn == call.latestEndOn)
    #expect(header.applicationsReceived == call.applicationsReceived)
    #expect(header.projectsSelected == call.projectsSelected)
    #expect(header.committee == call.selectionCommittee)
    #expect(
      header.priorities.map { [$0.code, $0.name] } == call.priorities.map { [$0.code, $0.fr] })
    #expect(
      header.phases.map(\.dueOn) == [
        call.launchedOn, call.lettersOfIntentDueOn, call.fullApplicationsDueOn, call.latestEndOn,
      ])
  }

  @Test(.enabled(if: FactsTests.areAtHand, "the facts are not beside the checkout"))
  func `the data file holds each fact of the projects`() throws {
    let facts = try Seed.decoded(Facts.self, from: FactsTests.path)
    let file = try Seed.shared().facts
    #expect(file.axes.map { [$0.code, $0.name, $0.shortName] } == facts.axes.map(\.texts))
    #expect(
      file.departments.map { [$0.code, $0.name] } == facts.departments.map { [$0.code, $0.fr] })
    #expect(file.projects.count == facts.projects.count)
    for (line, fact) in zip(file.projects, facts.projects) {
      #expect(line.code == fact.code && line.name == fact.name && line.holder == fact.holder)
      #expect(line.departments == fact.departments && line.axes == fact.axes)
      #expect(line.territory == fact.territory && line.summary == fact.summaryFr)
    }
  }

  @Test func `the data file invents nothing`() throws {
    for project in try Seed.shared().facts.projects {
      #expect(project.startsOn == nil && project.endsOn == nil && project.status == nil)
      #expect(project.budgetEUR == nil && project.fundingEUR == nil && project.goals == nil)
    }
  }
}

private struct Facts: Decodable {
  struct Named: Decodable {
    var code: String
    var fr: String
    var shortFr: String?
    var texts: [String] { [code, fr, shortFr ?? ""] }

    private enum CodingKeys: String, CodingKey {
      case code, fr
      case shortFr = "short_fr"
    }
  }

  struct Call: Decodable {
    var code, title, funder, policy, scope: String
    var launchedOn, lettersOfIntentDueOn, fullApplicationsDueOn, latestEndOn: Day
    var envelopeEur, minimumProjectBudgetEur: Decimal
    var minimumDurationMonths, maximumDurationMonths, applicationsReceived, projectsSelected: Int
    var selectionCommittee: [String]
    var priorities: [Named]

    private enum CodingKeys: String, CodingKey {
      case code, title, funder, policy, scope, priorities
      case launchedOn = "launched_on"
      case lettersOfIntentDueOn = "letters_of_intent_due_on"
      case fullApplicationsDueOn = "full_applications_due_on"
      case latestEndOn = "latest_end_on"
      case envelopeEur = "envelope_eur"
      case minimumProjectBudgetEur = "minimum_project_budget_eur"
      case minimumDurationMonths = "minimum_duration_months"
      case maximumDurationMonths = "maximum_duration_months"
      case applicationsReceived = "applications_received"
      case projectsSelected = "projects_selected"
      case selectionCommittee = "selection_committee"
    }
  }

  struct Project: Decodable {
    var code, name, holder, territory, summaryFr: String
    var departments, axes: [String]

    private enum CodingKeys: String, CodingKey {
      case code, name, holder, territory, departments, axes
      case summaryFr = "summary_fr"
    }
  }

  var call: Call
  var axes: [Named]
  var departments: [Named]
  var projects: [Project]
}
