import API
import Foundation
import Monitoring
import Postgres
import Reporting
import Store

/// Reads who wrote what a report tells beside its figures, as far as the session sees it.
struct WritingTraceReading: Sendable {
  let asked: AskedTrace
  let writing: TracedWriting
  let call: UUID

  func message(_ tx: borrowing Transaction) throws -> FigureTraceMessage {
    var message = asked.message
    message.declarations = try declarations(tx).map(FigureTraceMessage.Declaration.init)
    let shown = Set(message.declarations.map(\.project))
    let isRating = if case .ratings = writing.subject { true } else { false }
    if isRating, asked.ownProjects == nil, !shown.isSuperset(of: writing.projects) {
      message.notes.append(
        "Les cotations d’un projet ne sont montrées qu’à l’évaluateur qui a envoyé la sienne."
      )
    }
    return message
  }

  private func declarations(_ tx: borrowing Transaction) throws -> [TracedDeclaration] {
    let number = asked.edition.number
    switch writing.subject {
    case .ratings(let criteria):
      return try tx.tracedRatings(
        ofPublication: number, call: call, projects: writing.projects, criteria: criteria)
    case .replies(let years):
      return try writing.projects.flatMap { project in
        try years.flatMap { year in
          try tx.tracedReply(ofPublication: number, call: call, project: project, year: year)
        }
      }
    }
  }
}
