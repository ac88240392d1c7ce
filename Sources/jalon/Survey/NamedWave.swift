import API
import ArgumentParser
import Client
import Foundation
import Monitoring

/// A wave by what people type: the code of its survey, and its quarter where that is not enough.
struct NamedWave: ParsableArguments {
  @Argument(help: ArgumentHelp("Code de l’enquête, par exemple ecoute.", valueName: "enquête"))
  var code: String

  @Option(
    name: .customLong("trimestre"),
    help: ArgumentHelp(
      "Trimestre de la vague, où l’enquête en a plusieurs.", valueName: "trimestre"))
  var quarter: String?

  @Option(
    name: .customLong("appel"),
    help: ArgumentHelp("Code de l’appel, où plusieurs sont ouverts.", valueName: "code"))
  var call: String?

  /// Without a quarter, the only one that is not over yet; else the latest.
  func wave(among waves: [WaveLine]) throws -> WaveLine {
    let wanted = try quarter.map(Self.quarter)
    let found = waves.filter { wave in
      wave.survey == code.lowercased() && wanted.map { $0 == wave.quarter } ?? true
        && call.map { $0.uppercased() == wave.call.uppercased() } ?? true
    }
    let living = found.filter { $0.state.value != .tallied }
    let candidates = living.isEmpty ? Array(found.prefix(1)) : living
    guard let first = candidates.first else { throw Failure.unknownWave(code, among: waves) }
    guard candidates.count == 1 else {
      let names = candidates.map { "\($0.call) \($0.quarter.label)" }.joined(separator: ", ")
      throw Failure(
        .badCommand, "vague_a_preciser",
        "L’enquête «\u{A0}\(code)\u{A0}» a plusieurs vagues\u{A0}: \(names).",
        "Préciser avec --trimestre, ou --appel.")
    }
    return first
  }

  static func quarter(_ text: String) throws -> Quarter {
    guard let quarter = Quarter(text) else {
      throw Failure(
        .badCommand, "trimestre_mal_ecrit", "«\u{A0}\(text)\u{A0}» n’est pas un trimestre.",
        "L’écrire 2025-T4.")
    }
    return quarter
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw Failure(
        .badCommand, "date_mal_ecrite", "«\u{A0}\(text)\u{A0}» n’est pas une date.",
        "L’écrire 2025-12-31.")
    }
    return day
  }
}

extension Failure {
  fileprivate static func unknownWave(_ code: String, among waves: [WaveLine]) -> Failure {
    let known = Set(waves.map(\.survey)).sorted()
    return Failure(
      .notFound, Failure.notFound.code,
      "Aucune des vagues qui vous sont ouvertes n’est de l’enquête «\u{A0}\(code)\u{A0}».",
      known.isEmpty
        ? "En créer une avec\u{A0}: jalon enquete creer"
        : "En choisir une\u{A0}: \(known.joined(separator: ", ")).")
  }
}

extension WaveLine {
  /// « ecoute 2025-T4 »
  var name: String { "\(survey) \(quarter.label)" }
}

extension WaveLine {
  /// By its code, as it is typed.
  func project(_ code: String) throws -> ProjectLine {
    guard let line = projects.first(where: { $0.code == code.uppercased() }) else {
      throw Failure(
        .notFound, Failure.notFound.code,
        "La vague \(name) n’interroge pas le projet «\u{A0}\(code)\u{A0}».",
        "Ses projets\u{A0}: \(projects.map(\.code).joined(separator: ", ")).")
    }
    return line
  }
}
