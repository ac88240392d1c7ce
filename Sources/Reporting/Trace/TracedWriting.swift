import Monitoring
package import Publishing
import Writing

/// What a report tells that is no figure of its spreadsheet: ratings of transferability, a holder’s answer.
package struct TracedWriting: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// Of the criteria with these codes.
    case ratings([String])
    /// Of the years; nil at the end of a project.
    case replies([Int?])
  }

  package let subject: Subject
  /// As the figures of spreadsheets name their kinds.
  package let kind: String
  package let code: String
  package let title: String
  /// What the report prints of it.
  package let value: String
  package let unit: String
  package let making: [String]
  /// By code.
  package let projects: [String]
}

extension PublicationSlice {
  /// Returns nil where the report tells nothing of that name.
  package func writing(_ search: FigureSearch, showing: (String) -> Bool) -> TracedWriting? {
    let isAsked = { (kind: String) in
      search.kind.map { FigureSearch.plain($0) == kind } ?? true
    }
    let inArea = { (code: String) in
      showing(code)
        && search.area.map { FigureSearch.plain($0) == FigureSearch.plain(code) } ?? true
    }
    guard search.group == nil else { return nil }
    if isAsked(TracedWriting.ratingKind),
      let ratings = ratings(named: FigureSearch.plain(search.name), inArea)
    {
      return ratings
    }
    guard isAsked(TracedWriting.replyKind),
      [TracedWriting.replyKind, "bilan"].contains(FigureSearch.plain(search.name))
    else { return nil }
    return reply(inArea)
  }

  private func ratings(named name: String, _ inArea: (String) -> Bool) -> TracedWriting? {
    guard let rated = RatedTransfer(self) else { return nil }
    let own = rated.projects.filter { inArea($0.project.code) }
    guard !own.isEmpty else { return nil }
    let dimensions = rated.framework.dimensions
    for dimension in dimensions {
      for criterion in dimension.criteria where FigureSearch.plain(criterion.code) == name {
        let mark = own.count == 1 ? own[0].settledMarks.mark(of: criterion.code) : nil
        return TracedWriting(
          ratings: [criterion.code], code: criterion.code, title: criterion.statement,
          of: own, printed: mark.map { "\($0.score.label) (preuve \($0.evidence.code))" })
      }
      guard [dimension.code, dimension.name].map(FigureSearch.plain).contains(name) else {
        continue
      }
      let scores = own.count == 1 ? own[0].settled.scores : []
      let score = scores.first { $0.dimension == dimension.code }?.score
      return TracedWriting(
        ratings: dimension.criteria.map(\.code), code: dimension.code, title: dimension.name,
        of: own, printed: score.map { "\(French.terminal.number($0, decimals: 0)) sur 100" })
    }
    guard name == TracedWriting.ratingKind else { return nil }
    return TracedWriting(
      ratings: dimensions.flatMap { $0.criteria.map(\.code) }, code: "",
      title: "Transférabilité", of: own,
      printed: own.count == 1 ? own[0].settled.verdict?.label : nil)
  }

  private func reply(_ inArea: (String) -> Bool) -> TracedWriting? {
    let own = replies.filter { inArea($0.projectCode) }
    guard !own.isEmpty else { return nil }
    var years: [Int?] = []
    for reply in own where !years.contains(reply.year) { years.append(reply.year) }
    var seen: Set<String> = []
    return TracedWriting(
      subject: .replies(years), kind: TracedWriting.replyKind, code: "",
      title: "Réponse du porteur",
      value: French.terminal.counted(own.count, "texte cité", "textes cités"), unit: "",
      making: [
        "Section «\u{A0}réponse\u{A0}» du bilan accepté, citée mot pour mot\u{A0}; le texte se lit par jalon bilan voir."
      ],
      projects: own.map(\.projectCode).filter { seen.insert($0).inserted })
  }
}

extension TracedWriting {
  static let ratingKind = "transferabilite"
  static let replyKind = "reponse"

  /// - Parameter printed: what the report prints of one project.
  fileprivate init(
    ratings criteria: [String], code: String, title: String,
    of projects: [RatedTransfer.ProjectReadings], printed: String?
  ) {
    subject = .ratings(criteria)
    kind = Self.ratingKind
    self.code = code
    self.title = title
    value =
      printed
      ?? French.terminal.counted(projects.count, "projet coté", "projets cotés")
    unit = ""
    making = [
      "Cotations du porteur et d’un évaluateur, chacun sans voir l’autre\u{A0}; compte la note convenue ou, à défaut, celle de l’évaluateur. Chaque note et sa justification se lisent par jalon transferabilite voir."
    ]
    self.projects = projects.map(\.project.code)
  }
}

extension [TransferMark] {
  fileprivate func mark(of criterion: String) -> TransferMark? {
    first { $0.criterion == criterion }
  }
}
