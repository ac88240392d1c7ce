import API
import Client
import Foundation
import Monitoring
import Terminal
import Writing

/// A quarter that is late, or due within thirty days, and the project that owes it.
struct DueQuarter {
  let project: ProjectSummary
  let label: String
  let dueOn: Day
  let daysLeft: Int

  var isLate: Bool { daysLeft < 0 }

  /// On which days it is announced.
  static let announced = [30, 10, 0]

  var isAnnouncedToday: Bool { DueQuarter.announced.contains(daysLeft) }

  /// « à rendre le 30 janvier 2025, dans 10 jours »
  var sentence: String {
    let day = French.terminal.day(dueOn)
    switch daysLeft {
    case ..<0:
      return
        "\(label)\u{A0}: en retard de \(French.terminal.counted(-daysLeft, "jour")), était à rendre le \(day)"
    case 0: return "\(label)\u{A0}: à rendre aujourd’hui"
    default:
      return "\(label)\u{A0}: à rendre le \(day), dans \(French.terminal.counted(daysLeft, "jour"))"
    }
  }

  /// Of some projects, the most late first.
  static func all(
    of projects: [ProjectSummary], _ client: JalonClient
  ) async throws -> [DueQuarter] {
    var found: [DueQuarter] = []
    for project in projects {
      let detail = try await client.project(project.id)
      guard let first = detail.quarters.first else { continue }
      let today = try await client.quarterReport(project.id, first.quarter.code).today
      found += detail.quarters.compactMap { line in
        let left = today.days(until: line.dueOn)
        let isWaiting = line.isOverdue || line.state.value.isEditable && (0...30).contains(left)
        guard isWaiting, line.isOverdue == (left < 0), line.isSuspended != true,
          line.isOutside != true
        else { return nil }
        return DueQuarter(
          project: project, label: line.quarter.label, dueOn: line.dueOn, daysLeft: left)
      }
    }
    return found.sorted { ($0.dueOn, $0.project.code) < ($1.dueOn, $1.project.code) }
  }
}

extension Day {
  fileprivate func days(until other: Day) -> Int {
    guard let start = instant, let end = other.instant else { return 0 }
    return Int((end.timeIntervalSince(start) / 86_400).rounded())
  }

  private var instant: Date? { try? Date("\(self)T00:00:00Z", strategy: .iso8601) }
}

/// A message ready to be sent, one for each project.
struct ReminderMessage {
  let quarters: [DueQuarter]
  let address: String?
  let sender: String?

  private var project: ProjectSummary { quarters[0].project }

  var subject: String {
    let late = quarters.count(where: \.isLate)
    return late > 0
      ? "\(project.code)\u{A0}: \(French.terminal.counted(late, "trimestre")) en retard"
      : "\(project.code)\u{A0}: un trimestre à rendre"
  }

  /// As sendmail takes it; the subject is an encoded word (RFC 2047).
  var text: String {
    let encoded = Data(subject.utf8).base64EncodedString()
    return
      ([
        address.map { "To: \($0)" }, sender.map { "From: \($0)" },
        "Subject: =?utf-8?B?\(encoded)?=", "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
      ].compactMap(\.self) + body).joined(separator: "\n") + "\n"
  }

  private var body: [String] {
    (project.isFictitious ? ["Données fictives.", ""] : []) + ["Bonjour,", ""]
      + ["\(project.code) \(project.name)\u{A0}:"] + quarters.map { "- \($0.sentence)." } + [
        "", "Pour saisir\u{A0}: jalon saisie \(project.code) TRIMESTRE",
        "Une valeur qui manque se dit\u{A0}: nd, avec le motif. Un brouillon se garde et se reprend.",
        "", "Merci.",
      ]
  }
}
