import API
import Foundation
import Hummingbird
import Monitoring
import Publishing
import Store

/// What may leave of a wave is what a publication tells of it, and nothing else.
struct SurveyExportRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.waveResults)) { request, context in
      let id = try context.id(.wave)
      let freeze = request.uri.queryParameters.get(Route.freeze)
      let token = try request.sessionToken
      let (wave, stored) = try await database.read(as: token, by: [.evaluator]) { tx, _ in
        let wave = try tx.wave(id)
        let stored = try tx.publication(
          ofCall: wave.callID, year: wave.quarter.year, frozenAs: freeze)
        return (wave, stored)
      }
      guard let stored else { throw Problem.unpublished(year: wave.quarter.year, freeze) }
      let publication = try Publication.read(stored.content, digest: stored.listed.digest)
      guard let survey = publication.survey(wave.title, wave.quarter) else {
        throw Problem.unpublished(year: wave.quarter.year, freeze)
      }
      return Response.json(
        SurveyExport(
          publication: stored.listed.edition.name ?? "n° \(stored.listed.edition.number)",
          digest: stored.listed.digest, lines: survey.exportedLines,
          isFictitious: survey.isFictitious))
    }
  }
}

extension PublishedSurvey {
  fileprivate var exportedLines: [SurveyExport.Line] {
    areas.flatMap { area in
      area.total.exportedLines + area.questions.flatMap { $0.exportedLines(of: area.total.area) }
        + area.openAnswers.flatMap { $0.exportedLines(of: area.total.area) }
    } + turnout.flatMap(\.exportedLines)
  }
}

extension PublishedTurnout {
  fileprivate var exportedLines: [SurveyExport.Line] {
    [("Cartes remises", codes), ("Réponses", responses)].map { label, figure in
      SurveyExport.Line(
        area: area.exportedName, question: "", label: label, answer: "", count: figure.exported)
    }
  }
}

extension PublishedQuestion {
  fileprivate func exportedLines(of area: Area) -> [SurveyExport.Line] {
    toldCounts.map { answer, count in
      SurveyExport.Line(
        area: area.exportedName, question: name, label: label, answer: answer,
        count: count.exported)
    }
  }
}

extension PublishedOpenAnswers {
  fileprivate func exportedLines(of area: Area) -> [SurveyExport.Line] {
    toldCounts.map { theme, count in
      SurveyExport.Line(
        area: area.exportedName, question: question, label: label, answer: theme,
        count: count.exported)
    }
  }
}

extension PublishedFigure {
  fileprivate var exported: String { value.map { "\($0)" } ?? absence ?? "" }
}

extension Area {
  fileprivate var exportedName: String {
    switch self {
    case .call: "appel"
    case .axis(let code): "axe \(code)"
    case .project(let code): "projet \(code)"
    }
  }
}

extension Problem {
  fileprivate static func unpublished(year: Int, _ freeze: String?) -> Problem {
    freeze.map { Problem.noFreeze($0, year: year) }
      ?? Problem(
        .notFound, title: "Aucune publication de \(year) ne parle encore de cette vague.",
        help: "En faire une avec\u{A0}: jalon gel creer NOM --annee \(year)")
  }
}
