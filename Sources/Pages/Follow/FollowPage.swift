package import Foundation
import Markup
package import Monitoring
import Writing

/// What needs an evaluator today.
package struct FollowPage {
  package struct ListedAxis: Sendable {
    package var callCode: String
    package var axis: Axis

    package init(callCode: String, axis: Axis) {
      self.callCode = callCode
      self.axis = axis
    }
  }

  package struct FollowedProject: Sendable {
    package var callCode: String
    package var project: Project
    package var quarters: [ListedQuarter]

    package init(callCode: String, project: Project, quarters: [ListedQuarter]) {
      self.callCode = callCode
      self.project = project
      self.quarters = quarters
    }
  }

  package struct EndedWave: Sendable {
    package var callCode: String
    package var title: String
    package var quarter: Quarter

    package init(callCode: String, title: String, quarter: Quarter) {
      self.callCode = callCode
      self.title = title
      self.quarter = quarter
    }
  }

  package var queue: [QueuedQuarter]
  /// Money and narratives.
  package var statements: [QueuedStatement]
  package var axes: [ListedAxis]
  package var projects: [FollowedProject]
  /// Closed, and not tallied for the last time.
  package var waves: [EndedWave]
  package var pinnedToday: Day?
  /// Nil at the first visit.
  package var absence: Absence?

  /// What others did while the reader was away.
  package struct Absence: Sendable {
    package var since: Date
    /// The latest first.
    package var changes: [RecentChange]
    /// Whether there are more than those.
    package var isCut: Bool

    package init(since: Date, changes: [RecentChange], isCut: Bool) {
      self.since = since
      self.changes = changes
      self.isCut = isCut
    }
  }

  package init(
    queue: [QueuedQuarter], statements: [QueuedStatement], axes: [ListedAxis],
    projects: [FollowedProject], waves: [EndedWave], absence: Absence? = nil
  ) {
    self.queue = queue
    self.statements = statements
    self.axes = axes
    self.projects = projects
    self.waves = waves
    self.absence = absence
  }

  package func page(for reader: PageReader) -> Page {
    Page(
      "Ce qui vous attend",
      review(reader) + statements(reader) + late(reader) + tallies
        + changes(reader) + everything(reader),
      for: reader, isFictitious: projects.contains(where: \.project.isFictitious),
      pinnedToday: pinnedToday)
  }

  // MARK: What waits

  private func review(_ reader: PageReader) -> [MarkupNode] {
    let waiting = queue.filter { $0.state == .submitted || $0.isAskedToReopen }.inOrder
    guard !waiting.isEmpty else {
      return [
        .heading("Trimestres à relire"), .paragraph("Aucun trimestre n’attend de relecture."),
      ]
    }
    let table = PageTable(
      caption:
        "\(French.page.counted(waiting.count, "trimestre")) à relire, les plus urgents d’abord",
      heads: [
        "Projet", "Trimestre", "Version", "Valeurs motivées", "Questions", "Reçu le", "État",
      ],
      rows: waiting.map { line in
        [
          .link(
            "\(line.projectCode) \(line.projectName)",
            to: PageAddress.project(line.projectCode, ofCall: reader.call(line.callCode))),
          .link(
            line.quarter.label,
            to: PageAddress.quarter(
              line.quarter, ofProject: line.projectCode, ofCall: reader.call(line.callCode))),
          .number(String(line.version)), .number(String(line.explained)), .text(line.questions),
          .text(line.sentAt.map { ParisTime.shown($0) } ?? ""),
          .text(line.isAskedToReopen ? "réouverture demandée" : line.state.shortWords),
        ]
      })
    return [.heading("Trimestres à relire"), table.node]
  }

  private func statements(_ reader: PageReader) -> [MarkupNode] {
    let waiting = statements.filter(\.isWaiting)
    guard !waiting.isEmpty else { return [] }
    let table = PageTable(
      caption: French.page.counted(waiting.count, "compte rendu", "comptes rendus") + " à relire",
      heads: ["Projet", "Compte rendu", "Version", "Reçu le", "État"],
      rows: waiting.map { line in
        [
          .link(
            "\(line.projectCode) \(line.projectName)",
            to: PageAddress.project(line.projectCode, ofCall: reader.call(line.callCode))),
          .text("\(line.subject.kind.label) \(line.subject.year.map(String.init) ?? "de fin")"),
          .number(String(line.version)), .text(ParisTime.shown(line.sentAt)),
          .text(line.isAskedToReopen ? "réouverture demandée" : line.state.shortWords),
        ]
      })
    return [
      .heading("Dépenses et bilans à relire"), table.node,
      .paragraph(
        "Ils se lisent et s’acceptent par «\u{A0}jalon depenses\u{A0}» et «\u{A0}jalon bilan\u{A0}»."
      ),
    ]
  }

  private func late(_ reader: PageReader) -> [MarkupNode] {
    let late = queue.filter { $0.isOverdue }
    guard !late.isEmpty else { return [] }
    let table = PageTable(
      caption: "\(French.page.counted(late.count, "trimestre")) en retard",
      heads: ["Projet", "Trimestre", "État"],
      rows: late.map { line in
        [
          .link(
            "\(line.projectCode) \(line.projectName)",
            to: PageAddress.project(line.projectCode, ofCall: reader.call(line.callCode))),
          .text(line.quarter.label), .text(line.state.shortWords),
        ]
      })
    return [
      .heading("En retard"), table.node,
      .paragraph("Les rappels à envoyer s’écrivent par «\u{A0}jalon relecture relancer\u{A0}»."),
    ]
  }

  private var tallies: [MarkupNode] {
    guard !waves.isEmpty else { return [] }
    return [
      .heading("Enquêtes à dépouiller"),
      .list(
        waves.map { [.text("\($0.title), \($0.quarter.label) (\($0.callCode))")] }),
      .paragraph(
        "Le dépouillement demande la clé de l’enquête\u{A0}: «\u{A0}jalon enquete depouiller\u{A0}» dans le terminal."
      ),
    ]
  }

  private func changes(_ reader: PageReader) -> [MarkupNode] {
    guard let absence else { return [] }
    let since = ParisTime.shown(absence.since)
    let heading = MarkupNode.heading("Depuis votre dernière visite")
    guard !absence.changes.isEmpty else {
      return [heading, .paragraph("Rien n’a changé depuis le \(since).")]
    }
    let table = PageTable(
      caption: "Ce que d’autres ont fait depuis le \(since)",
      heads: ["Projet", "Trimestre", "Ce qui a changé", "Par", "Le"],
      rows: absence.changes.map { change in
        let call = reader.call(change.callCode)
        let quarter = change.projectCode.flatMap { code in
          change.quarter.map {
            PageTable.Cell.link(
              $0.label, to: PageAddress.quarter($0, ofProject: code, ofCall: call))
          }
        }
        return [
          change.projectCode.map { .link($0, to: PageAddress.project($0, ofCall: call)) }
            ?? .text("Appel \(change.callCode)"),
          quarter ?? .text(""), .text(change.label), .text(change.author ?? ""),
          .text(ParisTime.shown(change.happenedAt)),
        ]
      })
    let rest =
      absence.isCut
      ? [
        MarkupNode.paragraph(
          "Les \(absence.changes.count) derniers changements sont montrés\u{A0}; il y en a d’autres."
        )
      ]
      : []
    return [heading, table.node] + rest
  }

  // MARK: The whole

  private func everything(_ reader: PageReader) -> [MarkupNode] {
    let axes = axes.map { line in
      let call = reader.followsSeveralCalls ? " (\(line.callCode))" : ""
      return [
        MarkupNode.link(
          "\(line.axis.code). \(Typography.french(line.axis.name))\(call)",
          to: PageAddress.axis(line.axis.code, ofCall: reader.call(line.callCode)))
      ]
    }
    let table = PageTable(
      caption: "\(French.page.counted(projects.count, "projet"))",
      heads: ["Projet", "Porteur", "Axes", "Acceptés", "À relire", "En retard"],
      rows: projects.map { line in
        [
          .link(
            "\(line.project.code) \(line.project.name)",
            to: PageAddress.project(line.project.code, ofCall: reader.call(line.callCode))),
          .text(line.project.holderName),
          .text(line.project.axes.map(\.axisCode).joined(separator: ", ")),
          .number(line.count { $0.state == .approved }),
          .number(line.count { $0.state == .submitted }), .number(line.count(\.isOverdue)),
        ]
      })
    return [.heading("Axes"), .list(axes), .heading("Projets"), table.node]
  }
}

extension FollowPage.FollowedProject {
  fileprivate func count(_ isCounted: (ListedQuarter) -> Bool) -> String {
    String(quarters.count(where: isCounted))
  }
}

extension QueuedQuarter {
  fileprivate var questions: String {
    [(openQuestions, "sans réponse"), (answeredQuestions, "avec réponse")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
