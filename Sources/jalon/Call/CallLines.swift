import Monitoring
import Writing

/// What a call says: its own matters, then each indicator and each project as a paragraph.
struct CallLines {
  let all: [String]

  init(_ facts: [AmendmentChange]) {
    let own = facts.filter { fact in
      fact.place.projectCode == nil && fact.kind != .project && fact.kind != .indicator
        && fact.kind.whole != .indicator && fact.latter?.isEmpty == false
    }
    all =
      own.map { $0.statement(in: .terminal) }
      + facts.filter { $0.kind == .indicator }.flatMap { indicator in
        Self.paragraph(
          "Indicateur", indicator,
          facts.filter {
            $0.kind.whole == .indicator && $0.place.subject == indicator.place.subject
          })
      }
      + facts.filter { $0.kind == .project }.flatMap { project in
        Self.paragraph(
          "Projet", project,
          facts.filter { $0.place.projectCode == project.place.subject && $0.kind != .name })
      }
  }

  private static func paragraph(
    _ noun: String, _ whole: AmendmentChange, _ parts: [AmendmentChange]
  ) -> [String] {
    let title = "\(noun) \(whole.place.subject ?? "")\u{A0}: \(whole.latter ?? "")"
    let told = parts.filter { $0.latter?.isEmpty == false }
    return ["", title]
      + told.map { part in
        let isNamed =
          part.indicatorCode != nil || part.kind == .axisShare || part.kind == .suspension
        return "  " + (isNamed ? part.statement(in: .terminal) : part.part(in: .terminal))
      }
  }
}
