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
    return FollowPage(
      queue: try reviewQueue(),
      axes: try axes().map { FollowPage.ListedAxis(callCode: $0.callCode, axis: $0.axis) },
      projects: projects.map {
        FollowPage.FollowedProject(
          callCode: $0.callCode, project: $0.project, quarters: quarters[$0.project.id] ?? [])
      },
      waves: waves.map {
        FollowPage.EndedWave(callCode: $0.callCode, title: $0.title, quarter: $0.quarter)
      })
  }

  borrowing func ownProjectsPage() throws -> OwnProjectsPage {
    var today: [String: Day] = [:]
    var own: [OwnProjectsPage.OwnProject] = []
    for listed in try projects() {
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
    return OwnProjectsPage(projects: own, today: today)
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
    _ code: String, ofCall call: String?, withReports: Bool
  ) throws -> ProjectPage {
    let listed = try followed(code, ofCall: call)
    let published =
      withReports ? try publications(ofCall: listed.project.callID).map(\.edition.year) : []
    return ProjectPage(
      callCode: listed.callCode, project: listed.project,
      quarters: try quarters(ofProjects: [listed.project.id]),
      amendments: try amendments(ofProject: listed.project.id),
      publishedYears: Set(published).sorted(by: >))
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
    let page = AxisPage(
      callCode: found.callCode, axis: found.axis, projects: projects,
      quarters: try quarters(ofProjects: projects.map(\.id)), publishedYears: years,
      latest: latest?.listed.edition)
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
          reports: try reportSubjects(ofCall: call.code).map { ($0.file, $0.title) })
      }, isFictitious: projects.contains(where: \.project.isFictitious))
  }
}

/// A report that can be had, with the name of its file before year and format.
struct FoundSubject {
  var file: String
  var title: String
  var call: UUID
  var subject: ReportSubject
}

extension Transaction {
  /// Files are called as `jalon rapport produire` calls them.
  borrowing func reportSubjects(ofCall code: String?) throws -> [FoundSubject] {
    let isWanted = { (call: String) in code.map { $0.uppercased() == call.uppercased() } ?? true }
    let axes = try axes().filter { isWanted($0.callCode) }
    let projects = try projects().filter { isWanted($0.callCode) }
    let ofAxes = axes.map { listed in
      FoundSubject(
        file: (listed.axis.code.first?.isNumber == true ? "axe-" : "")
          + listed.axis.code.inFileName,
        title: "Axe \(listed.axis.code)\u{A0}: \(Typography.french(listed.axis.name))",
        call: listed.callID,
        subject: .axis(listed.axis.code))
    }
    let ofProjects = projects.map { listed in
      FoundSubject(
        file: listed.project.code.inFileName,
        title: "\(listed.project.code) \(listed.project.name)", call: listed.project.callID,
        subject: .project(listed.project.code))
    }
    let ofCalls = Set(axes.map(\.callID)).map { call in
      FoundSubject(file: "appel", title: "Synthèse de l’appel", call: call, subject: .region)
    }
    return ofCalls + ofAxes + ofProjects
  }
}

extension String {
  /// As `jalon` writes codes into names of files.
  fileprivate var inFileName: String {
    String(lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
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
