import API
import ArgumentParser
import Client
import Foundation
import Terminal
import Writing

/// An open question of a wave, by its name where the form asks several.
struct NamedQuestion: ParsableArguments {
  @OptionGroup var named: NamedWave

  @Option(
    name: .customLong("question"),
    help: ArgumentHelp(
      "Nom de la question ouverte, où le formulaire en pose plusieurs.", valueName: "nom"))
  var question: String?

  func find(
    _ client: JalonClient
  ) async throws -> (wave: WaveLine, question: CodingList.Question) {
    let wave = try named.wave(among: try await client.waves())
    return (wave, try question(among: try await client.codings(ofWave: wave.id), of: wave))
  }

  /// With its coding, which somebody must have opened.
  func opened(
    _ client: JalonClient
  ) async throws -> (wave: WaveLine, question: CodingList.Question, coding: CodingLine) {
    let (wave, question) = try await find(client)
    guard let coding = question.coding else {
      throw Failure(
        .refused, "grille_absente",
        "La question «\u{A0}\(question.name)\u{A0}» n’a pas encore de grille de thèmes.",
        "L’écrire avec\u{A0}: jalon enquete themes ecrire")
    }
    return (wave, question, coding)
  }

  func question(
    among questions: [CodingList.Question], of wave: WaveLine
  ) throws -> CodingList.Question {
    let found = questions.filter { own in question.map { own.name == $0.lowercased() } ?? true }
    if found.count == 1 { return found[0] }
    let names = questions.map(\.name).joined(separator: ", ")
    guard !names.isEmpty else {
      throw Failure(
        .notFound, "question_ouverte_absente",
        "La vague \(wave.name) ne pose aucune question ouverte.", "Rien n’est à coder.")
    }
    throw Failure(
      .badCommand, "question_a_preciser",
      question.map {
        "«\u{A0}\($0)\u{A0}» n’est pas une question ouverte de la vague \(wave.name)."
      }
        ?? "La vague \(wave.name) pose plusieurs questions ouvertes.",
      "Préciser avec --question\u{A0}: \(names).")
  }
}

/// Where a coding is, in words.
struct CodingWords {
  let wave: WaveLine
  let question: CodingList.Question

  var lines: [String] {
    let heading = "\(wave.name), \(question.name)\u{A0}: \(question.label)"
    guard let coding = question.coding else { return [heading, "  Pas encore de grille."] }
    let themes = coding.themes.enumerated().flatMap { place, theme in
      ["  \(place + 1) \(theme.label) (\(theme.code))\u{A0}: \(theme.definition)"]
        + (theme.example.map { ["    «\u{A0}\($0)\u{A0}»"] } ?? [])
    }
    let counted = French.terminal.counted(coding.texts, "réponse écrite", "réponses écrites")
    return [heading, "  Grille n°\u{A0}\(coding.version), \(counted)."] + themes
      + ["  " + progress(coding), "  " + quotes(coding)]
  }

  private func progress(_ coding: CodingLine) -> String {
    if coding.isClosed { return "Codage clos." }
    guard coding.isCodedTwice else {
      let own = coding.isCoder ? "Codées par vous\u{A0}: \(coding.ownDone)\u{A0}; p" : "P"
      let other = coding.isCoder ? "l’autre personne" : "qui a commencé"
      return own + "ar \(other)\u{A0}: \(coding.otherDone)."
    }
    return CodingWords.agreement(coding)
      + (coding.undecided == 0
        ? " Tout est tranché\u{A0}: jalon enquete themes clore"
        : " À trancher\u{A0}: \(coding.undecided), par\u{A0}: jalon enquete themes accorder")
  }

  /// Before anything was settled.
  static func agreement(_ coding: CodingLine) -> String {
    let decisions = max(1, coding.texts * coding.themes.count)
    let same = (decisions - coding.differences) * 100 / decisions
    return
      "Codé deux fois\u{A0}: \(French.terminal.counted(coding.differences, "écart")) sur \(decisions) décisions, \(same)\u{202F}% d’accord avant discussion."
  }

  private func quotes(_ coding: CodingLine) -> String {
    "Citations\u{A0}: \(coding.clearedQuotes) \(French.agreeing(coding.clearedQuotes, "autorisée")), \(coding.waitingQuotes) en attente."
  }
}
