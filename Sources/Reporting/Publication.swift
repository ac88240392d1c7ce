import Disclosure
import Foundation
package import Monitoring

/// All that the report of one axis may tell, with small counts already taken out.
///
/// The only thing that reports and renderers are made from: it can be had from a dataset only by
/// protecting it.
package struct Publication: Sendable {
  package let call: Call
  package let axis: Axis
  package let year: Int
  package let today: Day
  package let axes: [Axis]
  package let departments: [Department]
  package let projects: [Project]
  package let indicators: [PublishedIndicator]
  package let completeness: [PublishedCompleteness]
  package let surveys: [PublishedSurvey]
  package let isFictitious: Bool
  /// SHA-256 of `canonicalText`, in hexadecimal; computed by the caller.
  package var fingerprint: String

  package init(protecting dataset: AxisDataset, fingerprint: String = "") {
    let secrecy = Secrecy(threshold: dataset.call.smallCountThreshold)
    call = Self.unnumbered(dataset.call)
    axis = Self.unnumbered(dataset.axis)
    year = dataset.year
    today = dataset.today
    axes = dataset.axes.map(Self.unnumbered)
    departments = dataset.departments
    projects = dataset.projects.map(Self.unnumbered)
    indicators = IndicatorPublisher(dataset, secrecy: secrecy).published().map(Self.unnumbered)
    completeness = Self.completeness(of: dataset)
    surveys = dataset.surveys.map {
      SurveyPublisher($0, projects: dataset.projects, secrecy: secrecy).published()
    }
    isFictitious = dataset.isFictitious
    self.fingerprint = fingerprint
  }

  private static func completeness(of dataset: AxisDataset) -> [PublishedCompleteness] {
    dataset.projects.map { project in
      PublishedCompleteness(
        projectCode: project.code,
        quarters: dataset.quarters.filter { $0.projectID == project.id }
          .sorted { $0.quarter < $1.quarter }
          .map { PublishedQuarter(quarter: $0.quarter, outcome: QuarterOutcome($0)) })
    }
  }

  package func project(_ code: String?) -> Project? {
    projects.first { $0.code == code }
  }
}

// MARK: Canonical text

extension Publication: Encodable {
  /// All but the fingerprint, which is made from the rest.
  private enum CodingKeys: String, CodingKey {
    case call, axis, year, today, axes, departments, projects, indicators, completeness, surveys
    case isFictitious
  }

  /// Everything in it, the same for the same data: what the fingerprint is computed from.
  package var canonicalText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a publication holds nothing that JSON lacks")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

// MARK: Without random ids

/// Ids differ between two loads of the same data, and mean nothing outside the database: left out,
/// so that the same data have the same fingerprint.
extension Publication {
  private static let noID = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

  private static func unnumbered(_ call: Call) -> Call {
    var call = call
    call.id = noID
    return call
  }

  private static func unnumbered(_ axis: Axis) -> Axis {
    var axis = axis
    axis.id = noID
    return axis
  }

  private static func unnumbered(_ project: Project) -> Project {
    var project = project
    project.id = noID
    project.callID = noID
    return project
  }

  private static func unnumbered(_ published: PublishedIndicator) -> PublishedIndicator {
    var indicator = published.indicator
    indicator.id = noID
    return PublishedIndicator(
      indicator: indicator, axis: published.axis, projects: published.projects,
      breakdowns: published.breakdowns)
  }
}
