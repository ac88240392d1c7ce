import Foundation
import Markup
import Monitoring
import Publishing

/// The projects of a call and their results in the format of the International Aid Transparency
/// Initiative, 2.03: https://iatistandard.org/en/iati-standard/203/
struct IATIActivities {
  private let publication: Publication
  private let slice: PublicationSlice
  private let edition: Edition
  private let publisher: String

  init(_ publication: Publication, _ edition: Edition, publisher: String?) {
    self.publication = publication
    slice = publication.region
    self.edition = edition
    // Without a registered identifier, one that says where it comes from and is nobody else's.
    self.publisher = publisher ?? "JALON-\(slice.call.code)"
  }

  var text: String {
    let moment = "\(edition.madeOn)T00:00:00Z"
    let root = MarkupNode.element(
      "iati-activities",
      [MarkupAttribute("version", "2.03"), MarkupAttribute("generated-datetime", moment)],
      slice.projects.map { activity($0, moment) })
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.written(as: .laidOutXML) + "\n"
  }

  private func activity(_ project: Project, _ moment: String) -> MarkupNode {
    .element(
      "iati-activity",
      [
        MarkupAttribute("default-currency", "EUR"), MarkupAttribute("xml:lang", "fr"),
        MarkupAttribute("last-updated-datetime", moment),
      ],
      [
        .element("iati-identifier", [], [.text("\(publisher)-\(project.code)")]),
        organisation(
          "reporting-org", slice.call.funder,
          [MarkupAttribute("ref", publisher), MarkupAttribute("type", "10")]),
        .narrated("title", project.name),
        .narrated("description", description(project), [MarkupAttribute("type", "1")]),
        organisation("participating-org", slice.call.funder, [MarkupAttribute("role", "1")]),
        organisation("participating-org", project.holderName, [MarkupAttribute("role", "4")]),
        .element("activity-status", [MarkupAttribute("code", status(project))], []),
      ] + dates(project) + [
        .element("recipient-country", [MarkupAttribute("code", "FR")], []),
        // Basic health care, in the list of the OECD.
        .element(
          "sector", [MarkupAttribute("vocabulary", "1"), MarkupAttribute("code", "12220")], []),
      ] + results(project))
  }

  /// With its own groups, which the region does not have.
  private func results(_ project: Project) -> [MarkupNode] {
    guard let own = publication.project(project.code) else { return [] }
    return own.indicators.compactMap { IATIResult($0, project, own)?.node }
  }

  private func organisation(
    _ name: MarkupName, _ words: String, _ attributes: [MarkupAttribute]
  ) -> MarkupNode {
    .narrated(name, words, attributes)
  }

  private func description(_ project: Project) -> String {
    let marks = slice.isFictitious ? "Données fictives. " : ""
    return marks + (project.summary.isEmpty ? project.name : project.summary)
  }

  /// Codelist ActivityStatus: pipeline, implementation, closed, suspended.
  private func status(_ project: Project) -> String {
    switch project.status {
    case .selected: "1"
    case .running: "2"
    case .completed: "4"
    case .stopped: "6"
    }
  }

  /// Planned days, and those that are past on the day of the data.
  private func dates(_ project: Project) -> [MarkupNode] {
    var dates = [("1", project.startsOn)]
    if project.startsOn <= slice.today { dates.append(("2", project.startsOn)) }
    dates.append(("3", project.endsOn))
    if project.status == .completed, project.endsOn <= slice.today {
      dates.append(("4", project.endsOn))
    }
    return dates.map { type, day in
      .element(
        "activity-date",
        [MarkupAttribute("type", type), MarkupAttribute("iso-date", day.description)], [])
    }
  }
}

extension MarkupNode {
  /// An element with a narrative in it, as IATI writes words.
  static func narrated(
    _ name: MarkupName, _ words: String, _ attributes: [MarkupAttribute] = []
  ) -> MarkupNode {
    .element(name, attributes, [.element("narrative", [], [.text(words)])])
  }
}
