import API
import Foundation
import Monitoring
import Pages
import Postgres
import Store
import Writing

/// What pages show, read in one transaction each.
extension Transaction {
  borrowing func followPage() throws -> FollowPage {
    let projects = try projects()
    let quarters = Dictionary(
      grouping: try quarters(ofProjects: projects.map(\.project.id)), by: \.projectID)
    let waves = try listedWaves().filter { $0.state == .closed }
    var page = FollowPage(
      queue: try reviewQueue(), statements: try statementQueue(),
      axes: try axes().map { FollowPage.ListedAxis(callCode: $0.callCode, axis: $0.axis) },
      projects: projects.map {
        FollowPage.FollowedProject(
          callCode: $0.callCode, project: $0.project, quarters: quarters[$0.project.id] ?? [])
      },
      waves: waves.map {
        FollowPage.EndedWave(callCode: $0.callCode, title: $0.title, quarter: $0.quarter)
      })
    page.pinnedToday = pinnedDay(of: projects)
    page.absence = try absence()
    return page
  }

  private borrowing func absence() throws -> FollowPage.Absence? {
    guard let since = try lastVisit() else { return nil }
    let shown = 30
    let changes = try changes(since: since, atMost: shown + 1)
    return FollowPage.Absence(
      since: since, changes: Array(changes.prefix(shown)), isCut: changes.count > shown)
  }

  borrowing func ownProjectsPage() throws -> OwnProjectsPage {
    var today: [String: Day] = [:]
    var own: [OwnProjectsPage.OwnProject] = []
    let projects = try projects()
    for listed in projects {
      let project = listed.project
      let quarters = try quarters(ofProjects: [project.id])
      today[listed.callCode] = try self.today(call: project.callID)
      var returned: [(quarter: Quarter, reason: String)] = []
      for quarter in quarters where [.returned, .reopened].contains(quarter.state) {
        let decision = try quarterHistory(project: project.id, quarter: quarter.quarter)?
          .lastDecision
        returned.append((quarter.quarter, decision?.reason ?? ""))
      }
      own.append(
        OwnProjectsPage.OwnProject(
          callCode: listed.callCode, project: project, quarters: quarters, returned: returned))
    }
    var page = OwnProjectsPage(projects: own, today: today)
    page.pinnedToday = pinnedDay(of: projects)
    return page
  }

  /// Another's project is as one that is not there.
  borrowing func followed(_ code: String, ofCall call: String?) throws -> ListedProject {
    let found = try projects().first { listed in
      listed.project.code.uppercased() == code.uppercased()
        && (call.map { $0.uppercased() == listed.callCode.uppercased() } ?? true)
    }
    guard let found else { throw Problem(.notFound) }
    return found
  }

  borrowing func projectPage(
    _ code: String, ofCall call: String?
  ) throws -> (page: ProjectPage, latest: StoredPublication?) {
    let listed = try followed(code, ofCall: call)
    let id = listed.project.callID
    let years = Set(try publications(ofCall: id).map(\.edition.year)).sorted(by: >)
    let latest = try years.first.flatMap { try publication(ofCall: id, year: $0, frozenAs: nil) }
    var page = ProjectPage(
      callCode: listed.callCode, project: listed.project,
      quarters: try quarters(ofProjects: [listed.project.id]),
      amendments: try amendments(ofProject: listed.project.id), publishedYears: years,
      drafts: try draftReports(ofProject: listed.project.id).map(\.edition))
    page.pinnedToday = listed.pinnedToday
    return (page, latest)
  }

  borrowing func axisPage(
    _ code: String, ofCall call: String?
  ) throws -> (page: AxisPage, latest: StoredPublication?) {
    let found = try axes().first { listed in
      listed.axis.code.uppercased() == code.uppercased()
        && (call.map { $0.uppercased() == listed.callCode.uppercased() } ?? true)
    }
    guard let found else { throw Problem(.notFound) }
    let projects = try projects(ofCall: found.callID).filter { project in
      project.axes.contains { $0.axisCode == found.axis.code }
    }
    let years = Set(try publications(ofCall: found.callID).map(\.edition.year)).sorted(by: >)
    let latest = try years.first.flatMap {
      try publication(ofCall: found.callID, year: $0, frozenAs: nil)
    }
    var page = AxisPage(
      callCode: found.callCode, axis: found.axis, projects: projects,
      quarters: try quarters(ofProjects: projects.map(\.id)), publishedYears: years,
      latest: latest?.listed.edition)
    page.pinnedToday = try pinnedDays()[found.callCode]
    return (page, latest)
  }

  borrowing func releasesPage() throws -> ReleasesPage {
    let projects = try projects()
    let codes = Set(projects.map(\.callCode))
    let calls = try calls().filter { codes.contains($0.code) }
    return ReleasesPage(
      calls: try calls.map { call in
        ReleasesPage.FollowedCall(
          code: call.code, title: call.title,
          editions: try publications(ofCall: call.id).reversed().map { ($0.edition, $0.digest) },
          reports: try reportSubjects(ofCall: call.code).map { ($0.subject, $0.title) })
      }, isFictitious: projects.contains(where: \.project.isFictitious))
  }
}

/// A report that can be had.
struct FoundSubject {
  var subject: ReportSubject
  var title: String
  var call: UUID

  var isOfProject: Bool {
    if case .project = subject { true } else { false }
  }
}

/// A file of one, by the name that it has everywhere.
struct FoundReport: Sendable {
  var subject: ReportSubject
  var kind: ReportKind
  var format: ReportFormat
  var year: Int
  var call: UUID
}

extension Transaction {
  /// Of the whole call, then of axes, then of projects.
  borrowing func reportSubjects(ofCall code: String?) throws -> [FoundSubject] {
    let isWanted = { (call: String) in code.map { $0.uppercased() == call.uppercased() } ?? true }
    let axes = try axes().filter { isWanted($0.callCode) }
    let ofAxes = axes.map { listed in
      FoundSubject(
        subject: .axis(listed.axis.code),
        title: "Axe \(listed.axis.code)\u{A0}: \(Typography.french(listed.axis.name))",
        call: listed.callID)
    }
    let ofProjects = try projects().filter { isWanted($0.callCode) }.map { listed in
      FoundSubject(
        subject: .project(listed.project.code),
        title: "\(listed.project.code) \(listed.project.name)", call: listed.project.callID)
    }
    let ofCalls = Set(axes.map(\.callID)).map { call in
      FoundSubject(subject: .region, title: "Synthèse de l’appel", call: call)
    }
    return ofCalls + ofAxes + ofProjects
  }

  /// Nil where there is no such file for a reader of this kind.
  borrowing func reportFile(
    named name: String, ofCall code: String?, for reader: Account.Kind
  ) throws -> FoundReport? {
    guard let format = ReportFormat.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }),
      let year = Int(name.dropLast(format.rawValue.count + 1).suffix(4))
    else { return nil }
    for found in try reportSubjects(ofCall: code) {
      guard reader == .evaluator || found.isOfProject else { continue }
      for kind in found.subject.kinds
      where kind.formats.contains(format)
        && found.subject.fileName(year: year, format, kind: kind) == name
      {
        return FoundReport(
          subject: found.subject, kind: kind, format: format, year: year, call: found.call)
      }
    }
    return nil
  }
}

extension WavesPage.FollowedWave {
  init(_ wave: ListedWave) {
    self.init(
      callCode: wave.callCode, title: wave.title, quarter: wave.quarter, state: wave.state,
      opensOn: wave.opensOn, closesOn: wave.closesOn,
      projects: wave.projects.map {
        WavesPage.Asked(
          code: $0.code, name: $0.name, numbers: $0.numbers, cards: $0.codes,
          answered: $0.answered)
      }, isFictitious: wave.isFictitious)
  }
}

/// On which all these projects stand, if there is one.
private func pinnedDay(of projects: [ListedProject]) -> Day? {
  let days = Set(projects.map(\.pinnedToday))
  return days.count == 1 ? days.first ?? nil : nil
}
