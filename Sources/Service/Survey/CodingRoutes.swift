import API
import Foundation
import Hummingbird
import Interview
import Monitoring
import Postgres
import Store
import XLSForm

/// What people wrote, coded by theme by two evaluators; whoever follows the call may settle and clear.
struct CodingRoutes {
  let database: Database

  func add(to router: Router<Context>) {
    router.get(RouterPath(.codings)) { request, context in
      let wave = try context.id(.wave)
      return Response.json(
        try await database.read(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          try tx.codingList(ofWave: wave)
        })
    }
    router.post(RouterPath(.codings)) { request, context in
      let wanted: CodebookRequest = try JSON.decode(from: try await request.bodyBytes())
      let wave = try context.id(.wave)
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          try tx.write(wanted, wave: wave)
          return try tx.codingList(ofWave: wave)
        })
    }
    router.get(RouterPath(.codingTexts)) { request, context in
      let coding = try context.id(.coding)
      let texts = try await database.read(as: try request.sessionToken, by: [.evaluator]) {
        tx, _ in try tx.textsToCode(coding)
      }
      return Response.json(
        OpenTextList(
          texts.map {
            .init(id: $0.id, content: IdentifyingText.masked($0.content), themes: $0.themes)
          }))
    }
    router.get(RouterPath(.codingDifferences)) { request, context in
      let coding = try context.id(.coding)
      let all = try await database.read(as: try request.sessionToken, by: [.evaluator]) {
        tx, _ in try tx.codingDifferences(coding)
      }
      return Response.json(
        CodingDifferenceList(
          all.map {
            .init(
              text: $0.textID, content: IdentifyingText.masked($0.content), theme: $0.theme,
              isPresent: $0.decided)
          }))
    }
    router.get(RouterPath(.quotes)) { request, context in
      let coding = try context.id(.coding)
      let quotes = try await database.read(as: try request.sessionToken, by: [.evaluator]) {
        tx, _ in try tx.quotes(coding)
      }
      return Response.json(
        QuoteList(
          quotes.map {
            .init(
              id: $0.id, excerpt: $0.excerpt, names: IdentifyingText.names(in: $0.excerpt),
              isOwn: $0.isOwn, isCleared: $0.isCleared)
          }))
    }
    router.post(RouterPath(.codingActs)) { request, context in
      let wanted: CodingActRequest = try JSON.decode(from: try await request.bodyBytes())
      let coding = try context.id(.coding)
      return Response.json(
        try await database.write(as: try request.sessionToken, by: [.evaluator]) { tx, _ in
          guard try tx.act(wanted, on: coding) else { throw Problem(.notFound) }
          return CodingActReceipt(wanted.act)
        })
    }
  }
}

extension Transaction {
  fileprivate borrowing func codingList(ofWave id: UUID) throws -> CodingList {
    let wave = try wave(id)
    let codings = try codings(ofWave: id)
    return CodingList(
      try openQuestions(of: wave).map { question in
        CodingList.Question(
          name: question.name, label: question.label,
          coding: codings.first { $0.question == question.name }.map(CodingLine.init))
      })
  }

  private borrowing func openQuestions(
    of wave: ListedWave
  ) throws -> [(name: String, label: String)] {
    Form.read(markdown: try form(ofVersion: wave.versionID)).form?.openQuestions ?? []
  }

  fileprivate borrowing func write(_ wanted: CodebookRequest, wave id: UUID) throws {
    guard try openQuestions(of: try wave(id)).contains(where: { $0.name == wanted.question }) else {
      throw Problem.notOpen(wanted.question)
    }
    guard !wanted.themes.isEmpty, wanted.themes.count <= 30 else { throw Problem.themeCount }
    let written = try write(
      wanted.themes.map(\.theme), question: wanted.question, wave: id, restarts: wanted.restarts)
    if written == nil { throw Problem(.notFound) }
  }

  /// Returns false where the session follows no such coding, or it has no such thing.
  fileprivate borrowing func act(_ wanted: CodingActRequest, on coding: UUID) throws -> Bool {
    switch (wanted.act, wanted.text, wanted.quote) {
    case (.code, let text?, _):
      return try code(text, of: coding, as: wanted.themes ?? [], version: wanted.version)
    case (.decide, let text?, _):
      guard let theme = wanted.themes?.first, let isPresent = wanted.isPresent else {
        throw Problem(.badRequest)
      }
      return try decide(text, of: coding, theme: theme, isPresent: isPresent)
    case (.close, _, _): return try close(coding: coding)
    case (.quote, let text?, _):
      guard let excerpt = wanted.excerpt else { throw Problem(.badRequest) }
      if IdentifyingText.isLikely(excerpt) { throw Problem.identifyingQuote }
      return try propose(quote: excerpt, of: text, coding: coding)
    case (.clear, _, let quote?):
      guard let isCleared = wanted.isPresent else { throw Problem(.badRequest) }
      return try judge(quote: quote, of: coding, isCleared: isCleared)
    default: throw Problem(.badRequest)
    }
  }
}

extension CodingLine {
  fileprivate init(_ own: CodingProgress) {
    self.init(
      id: own.id, version: own.version, themes: own.themes, texts: own.texts,
      isCoder: own.isCoder, ownDone: own.ownDone, otherDone: own.otherDone,
      isCodedTwice: own.isCodedTwice, differences: own.differences, undecided: own.undecided,
      waitingQuotes: own.waitingQuotes, clearedQuotes: own.clearedQuotes, isClosed: own.isClosed)
  }
}

extension Problem {
  fileprivate static func notOpen(_ question: String) -> Problem {
    Problem(
      .ruleBroken,
      title: "«\u{A0}\(question)\u{A0}» n’est pas une question ouverte de cette vague.",
      help: "Voir leurs noms par\u{A0}: jalon enquete themes voir ENQUÊTE")
  }

  fileprivate static let themeCount = Problem(
    .ruleBroken, title: "Une grille a de 1 à 30 thèmes.",
    help: "Réunir ceux qui se ressemblent.")

  fileprivate static let identifyingQuote = Problem(
    .ruleBroken, title: "Cette citation contient un numéro de téléphone ou une adresse.",
    help: "Remplacer ce passage par […].")
}
