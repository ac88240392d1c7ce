import Foundation
import Monitoring
import Publishing

/// What the holders of a slice declare, project by project, beside what people say.
struct DeclaredParticipation {
  struct ProjectEvents {
    let project: Project
    let events: [PublishedParticipation]

    /// The highest of any stage; nil where nothing is declared.
    var level: ParticipationLevel? { events.map(\.level).max() }

    func level(of stage: ParticipationStage) -> ParticipationLevel? {
      events.filter { $0.stage == stage }.map(\.level).max()
    }

    var withEvidence: Int { events.count(where: \.hasEvidence) }

    /// Whether its highest level has evidence.
    var isProved: Bool { events.contains { $0.level == level && $0.hasEvidence } }
  }

  /// In the slice's order, those that declare nothing too.
  let projects: [ProjectEvents]
  let perceived: PerceivedLevel?

  init(_ slice: PublicationSlice) {
    projects = slice.projects.map { project in
      ProjectEvents(
        project: project, events: slice.participation.filter { $0.projectCode == project.code })
    }
    perceived = PerceivedLevel(slice)
  }

  var declaring: [ProjectEvents] { projects.filter { !$0.events.isEmpty } }
  var events: [PublishedParticipation] { projects.flatMap(\.events) }

  /// The middle of what projects declare, the lower one of two.
  var median: ParticipationLevel? {
    let levels = declaring.compactMap(\.level).sorted()
    return levels.isEmpty ? nil : levels[(levels.count - 1) / 2]
  }

  /// How many projects declare more than people live, the same, and less. Nil where one is not known.
  var gap: (more: Int, same: Int, less: Int)? {
    guard let lived = perceived?.level, !declaring.isEmpty else { return nil }
    let levels = declaring.compactMap(\.level)
    return (
      levels.count { $0 > lived }, levels.count { $0 == lived }, levels.count { $0 < lived }
    )
  }

  /// « 12 projets sur 13 déclarent »
  func declare(_ number: Int) -> String {
    Phrase.projects(number, of: projects.count, "déclare", "déclarent")
  }

  /// How many projects declare the middle level or more.
  var atLeastMedian: Int {
    median.map { middle in declaring.count { $0.level.map { $0 >= middle } == true } } ?? 0
  }

  /// « 5 projets sur 8 déclarent un niveau plus haut que celui que les personnes disent vivre »
  var headline: String? {
    guard let gap else { return nil }
    let lived = "celui que les personnes disent vivre"
    if gap.more > 0 { return "\(declare(gap.more)) un niveau plus haut que \(lived)" }
    guard gap.less > 0 else {
      return "\(declare(gap.same)) le niveau que les personnes disent vivre"
    }
    return projects.count == 1
      ? "Le projet déclare un niveau plus bas que \(lived)"
      : "Aucun projet ne déclare plus que \(lived), "
        + "\(Phrase.count(gap.less, "déclare", "déclarent")) moins"
  }
}
