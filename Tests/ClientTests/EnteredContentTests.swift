import Foundation
import Monitoring
import Testing

@testable import Client

/// Two drafts of one statement, and a draft and what was sent meanwhile, put together part by part.
struct EnteredContentTests {
  private static func draft(
    _ version: Int, _ changes: StatementChanges.Change...
  ) -> StatementChanges {
    ([.began(version: version)] + changes).reduce(into: StatementChanges()) { $0.apply($1) }
  }

  private let here = draft(
    2, .line(.staff, .init(planned: 10, actual: 9)), .line(.taxes, nil), .text(.reply, "Merci."))
  private let there = draft(
    1, .line(.staff, .init(planned: 10, actual: 8)), .line(.taxes, nil), .text(.done, "Fait."))

  @Test func `what only one draft changes comes, what both change otherwise is asked for`() {
    #expect(here.differing(from: there) == [.line(.staff)])
    var kept = here
    for change in here.changes(from: there, taking: []) { kept.apply(change) }
    #expect(kept.versionRead == 1, "the older start")
    #expect(kept.lines[.staff]??.actual == 9 && kept.texts[.done] == "Fait.")
    #expect(kept.texts[.reply] == "Merci.")
    var taken = here
    for change in here.changes(from: there, taking: [.line(.staff)]) { taken.apply(change) }
    #expect(taken.lines[.staff]??.actual == 8)
  }

  @Test
  func `a line that somebody sent otherwise is a conflict, one that only one changed is none`() {
    let base = Statement.Content(
      spending: Spending([
        .staff: .init(planned: 10, actual: 1), .taxes: .init(planned: 2, actual: 2),
      ]))
    var sent = base
    sent.spending.lines[.grant] = .init(planned: 5, actual: 5)
    func conflicts() -> Set<StatementPart> {
      here.conflicts(from: { base[$0] }, to: { sent[$0] })
    }
    #expect(conflicts() == [])
    sent.spending.lines[.staff] = .init(planned: 10, actual: 9)
    #expect(conflicts() == [], "both say the same")
    sent.spending.lines[.staff] = nil
    sent.narrative.texts[.reply] = "Non."
    #expect(conflicts() == [.line(.staff), .text(.reply)])
  }

  @Test func `a change is made of a part and a value`() {
    for change in here.changes + there.changes {
      var one = StatementChanges()
      one.apply(change)
      guard let (place, value) = one.entered.first else { continue }
      var again = StatementChanges()
      again.apply(StatementChanges.changed(place, to: value))
      #expect(again.entered == one.entered)
    }
  }
}
