package import Monitoring

/// What a publication tells of a part of a call: what a report is made from.
package struct PublicationSlice: Sendable {
  /// The part of the call.
  package enum Scope: Sendable, Hashable {
    case axis(Axis)
    case project(Project)
    /// All projects of the call.
    case region
  }

  package let scope: Scope
  package let call: Call
  package let year: Int
  package let today: Day
  package let axes: [Axis]
  package let departments: [Department]
  /// The projects of the slice, by code.
  package let projects: [Project]
  package let indicators: [SliceIndicator]
  package let gaps: [PublishedGap]
  /// Nil where the publication was made before trends were told.
  package let trends: [PublishedTrend]?
  package let funnels: [PublishedFunnel]
  /// Whether the publication was made before gaps were told and targets had periods.
  package let isOfFormerFormat: Bool
  package let completeness: [PublishedCompleteness]
  package let surveys: [SliceSurvey]
  /// How many records of the whole call are told as they were in a former release.
  package let waitingRecords: Int
  /// Of the call and of the projects of the slice, in the order in which they were made.
  package let amendments: [PublishedAmendment]
  /// What holders declare, by project and in the order in which they did.
  package let participation: [PublishedParticipation]
  /// Of the projects of the slice, by year.
  package let money: [PublishedMoney]
  package let replies: [PublishedReply]
  /// What was recounted on site of the projects of the slice.
  package let verifications: [PublishedVerification]
  /// The criteria, where a project of the call is rated by both sides.
  package let transferFramework: TransferFramework?
  package let transfers: [PublishedTransfer]
  package let agreements: [PublishedAgreement]
  /// Of the slice's axes, by axis, kind and number; none for a project.
  package let judgements: [PublishedJudgement]
  /// Of the projects of the slice.
  package let decisions: [PublishedDecision]
  package let contexts: [PublishedContext]
  package let isFictitious: Bool
  /// Of the whole publication.
  package let digest: String

  package func project(_ code: String?) -> Project? {
    projects.first { $0.code == code }
  }
}

/// One indicator over a slice where it is common, and by the slice's projects.
package struct SliceIndicator: Sendable {
  package let indicator: Indicator
  /// All projects of the slice together. Nil for the indicator of a single project, or one that is not
  /// put together.
  package let together: PublishedSeries?
  package let projects: [PublishedSeries]
  package let breakdowns: [PublishedBreakdown]

  package var isCommon: Bool {
    if case .project = indicator.scope { false } else { true }
  }

  package var isOfOneAxis: Bool {
    if case .axis = indicator.scope { true } else { false }
  }
}

/// What the people of a slice's projects answered to one survey.
package struct SliceSurvey: Sendable {
  package let title: String
  package let quarter: Quarter
  package let isFictitious: Bool
  /// All projects of the slice together.
  package let total: PublishedTurnout
  package let turnout: [PublishedTurnout]
  package let questions: [PublishedQuestion]
  package let followed: PublishedFollowed?
  package let openAnswers: [PublishedOpenAnswers]
  /// Of all projects of the call.
  package let channels: [ChannelCount]
}

extension Publication {
  /// All that it tells of a wave. Returns nil when it tells nothing of it.
  package func survey(_ title: String, _ quarter: Quarter) -> PublishedSurvey? {
    content.surveys.first { $0.title == title && $0.quarter == quarter }
  }

  /// Returns nil when the call had no such axis.
  package func axis(_ code: String) -> PublicationSlice? {
    content.axes.first { $0.code == code }.map { slice(of: .axis($0)) }
  }

  /// Returns nil when the call had no such project.
  package func project(_ code: String) -> PublicationSlice? {
    content.projects.first { $0.code == code }.map { slice(of: .project($0)) }
  }

  package var region: PublicationSlice { slice(of: .region) }

  private func slice(of scope: PublicationSlice.Scope) -> PublicationSlice {
    let projects = content.projects.filter(scope.holds)
    let codes = Set(projects.map(\.code))
    let surveys = content.surveys.compactMap { $0.slice(of: scope, projects: codes) }
    return PublicationSlice(
      scope: scope, call: content.call, year: content.year, today: content.today,
      axes: content.axes, departments: content.departments, projects: projects,
      indicators: content.indicators.compactMap { $0.slice(of: scope, projects: codes) },
      gaps: (content.gaps ?? []).filter { $0.area == scope.area },
      trends: content.trends?.filter { $0.area == scope.area },
      funnels: (content.funnels ?? []).filter { $0.area == scope.area },
      isOfFormerFormat: content.gaps == nil,
      completeness: content.completeness.filter { codes.contains($0.projectCode) },
      surveys: surveys, waitingRecords: content.waitingRecords,
      amendments: content.amendments.filter { amendment in
        amendment.projectCode.map(codes.contains) ?? true
      },
      participation: content.participation.filter { codes.contains($0.projectCode) },
      money: content.money.filter { codes.contains($0.projectCode) },
      replies: content.replies.filter { codes.contains($0.projectCode) },
      verifications: content.verifications.filter { codes.contains($0.projectCode) },
      transferFramework: content.transferability?.framework,
      transfers: (content.transferability?.projects ?? []).filter {
        codes.contains($0.projectCode)
      },
      agreements: (content.transferability?.agreements ?? []).filter { $0.area == scope.area },
      judgements: content.judgements.filter { scope.judges(axis: $0.axisCode) },
      decisions: content.decisions.filter { codes.contains($0.projectCode) },
      contexts: content.contexts.filter { codes.contains($0.projectCode) },
      isFictitious: content.call.isFictitious || projects.contains(where: \.isFictitious)
        || surveys.contains(where: \.isFictitious),
      digest: digest)
  }
}

extension PublicationSlice.Scope {
  /// Whose figures are those of all its projects together.
  fileprivate var area: Area {
    switch self {
    case .axis(let axis): .axis(code: axis.code)
    case .project(let project): .project(code: project.code)
    case .region: .call
    }
  }

  fileprivate func holds(_ project: Project) -> Bool {
    switch self {
    case .axis(let axis): project.isOn(axis)
    case .project(let own): project.code == own.code
    case .region: true
    }
  }

  /// Whether what is judged of that axis is told here.
  fileprivate func judges(axis code: String) -> Bool {
    switch self {
    case .axis(let axis): axis.code == code
    case .project: false
    case .region: true
    }
  }

  /// Whether an indicator of that axis is answered here.
  fileprivate func answers(forAxis code: String) -> Bool {
    switch self {
    case .axis(let axis): axis.code == code
    case .project(let project): project.axes.contains { $0.axisCode == code }
    case .region: true
    }
  }
}

extension PublishedIndicator {
  /// Returns nil for the indicators of other axes and of other projects.
  fileprivate func slice(
    of scope: PublicationSlice.Scope, projects codes: Set<String>
  ) -> SliceIndicator? {
    switch indicator.scope {
    case .axis(let code) where !scope.answers(forAxis: code): return nil
    case .project(let code) where !codes.contains(code): return nil
    default: break
    }
    let here = projects.filter { codes.contains($0.projectCode ?? "") }
    let together = areas.first { $0.area == scope.area }?.asking(here)
    let whole = together?.area ?? (here.count == 1 ? here[0].area : nil)
    return SliceIndicator(
      indicator: indicator, together: together, projects: here,
      breakdowns: breakdowns.filter { $0.area == whole })
  }
}

extension PublishedSurvey {
  /// Returns nil when nobody of the slice was asked, and for a project: answers are told by axis and for
  /// the whole call.
  fileprivate func slice(
    of scope: PublicationSlice.Scope, projects codes: Set<String>
  ) -> SliceSurvey? {
    guard let area = areas.first(where: { $0.total.area == scope.area }) else { return nil }
    return SliceSurvey(
      title: title, quarter: quarter, isFictitious: isFictitious, total: area.total,
      turnout: turnout.filter { codes.contains($0.projectCode ?? "") }, questions: area.questions,
      followed: area.followed, openAnswers: area.openAnswers, channels: channels)
  }
}

extension Project {
  package func isOn(_ axis: Axis) -> Bool {
    axes.contains { $0.axisCode == axis.code }
  }
}
