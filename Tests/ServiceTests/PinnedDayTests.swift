import API
import Foundation
import Monitoring
import Postgres
import TestSupport
import Testing

/// The day on which a demonstration stands still is told where real dates are shown, and of no other call.
struct PinnedDayTests {
  @Test func `lists, cards and pages of projects say it, until the call has the real day again`()
    async throws
  {
    try await withService { service in
      let path = Route.project.path([.project: try service.world.project("BZH-01").inPath])
      let list: ProjectList = try await service.send("GET", Route.projects.path(), as: .amina)
        .decode()
      let detail: ProjectDetail = try await service.send("GET", path, as: .claire).decode()
      #expect(list.projects.map(\.pinnedToday) == [Day("2026-02-10")])
      #expect(detail.project.pinnedToday == Day("2026-02-10"))
      try await service.world.superuser.write {
        try $0.run("update jalon.call set pinned_today = null")
      }
      let real: ProjectDetail = try await service.send("GET", path, as: .claire).decode()
      #expect(real.project.pinnedToday == nil)
    }
  }
}
