import Foundation
import Monitoring
import Testing

@testable import Demonstration

@Suite struct QuartersTests {
  let seed: Seed

  init() throws { seed = try Seed.shared() }

  @Test func `each project has exactly the quarters of its life`() throws {
    for project in seed.call.projects {
      let (start, end) = (try #require(project.startsOn), try #require(project.endsOn))
      let quarters = seed.quarters.filter { $0.projectCode == project.code }.map(\.quarter)
      #expect(quarters == Quarter.covering(start, end))
    }
  }

  @Test func `the last quarter of P06 is left to the visitor`() throws {
    let quarter = try #require(Quarter("2024-T4"))
    let last = try #require(
      seed.quarters.first { $0.projectCode == "P06" && $0.quarter == quarter })
    #expect(last.state == .open && last.sendings.isEmpty)
    let open = seed.quarters.count { $0.quarter == quarter && $0.state == .open }
    #expect((2...3).contains(open))
  }

  @Test func `states and punctuality are mixed`() {
    let states = Set(seed.quarters.map(\.state))
    #expect(states == [.open, .draft, .submitted, .returned, .approved])
    let sent = seed.quarters.compactMap { quarter in
      quarter.sendings.first.map { (quarter.quarter.end.adding(days: 30), $0.sentOn) }
    }
    let late = sent.count { due, day in day > due }
    #expect(late > 5 && late * 4 < sent.count)
  }

  @Test func `what was sent has its values, its days and its reasons in order`() {
    for quarter in seed.quarters {
      #expect(quarter.sendings.isEmpty == (quarter.state == .open || quarter.state == .draft))
      let days = quarter.sendings.map(\.sentOn)
      #expect(days == days.sorted() && days.allSatisfy { $0 > quarter.quarter.end })
      #expect(days.allSatisfy { $0 < seed.plan.pinnedToday })
      let returned = quarter.sendings.filter { $0.returnReason != nil }
      #expect(
        returned.count == quarter.sendings.count - (quarter.state == .returned ? 0 : 1)
          || quarter.sendings.isEmpty)
    }
    let ids = seed.quarters.flatMap(\.sendings).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `corrections change one value`() {
    let corrected = seed.quarters.filter { $0.sendings.count == 2 }
    #expect(corrected.count >= 3)
    for quarter in corrected {
      let (first, second) = (quarter.sendings[0].entries, quarter.sendings[1].entries)
      #expect(second.count == 1)
      for entry in second {
        let old = first.first { $0.isOfSameCell(as: entry) }
        #expect(old != nil && old?.measured != entry.measured)
      }
    }
  }
}
