import API
import Client
import Foundation
import Interview
import Monitoring
import Writing

/// Where cards are written, for their owner alone: looked for before any code is made, and never over others.
struct CardFiles: CodeFiles {
  private let stem: String

  /// Tries the folder, so that codes are not made for a place that takes no file.
  static func reserve(
    for wave: WaveLine, project: String, in folder: String
  ) throws -> CardFiles {
    let name = "\(folder)/cartes-\(wave.survey)-\(wave.quarter.label)-\(project)"
    let stems = [name] + (2...999).map { "\(name)-\($0)" }
    let free = stems.first { stem in
      !["txt", "pdf"].contains { FileManager.default.fileExists(atPath: "\(stem).\($0)") }
    }
    guard let free else {
      throw Failure(
        .refused, "trop_de_cartes", "Le dossier \(folder) a déjà trop de cartes de ce projet.",
        "En choisir un autre avec -o.")
    }
    try DurableFile.replace("\(free).txt", with: Data())
    return CardFiles(stem: free)
  }

  func remove() throws { try DurableFile.remove("\(stem).txt") }

  func write(
    _ reply: AccessCodesReply, of wave: WaveLine, _ line: WaveLine.ProjectLine, address: String
  ) throws -> [String] {
    let text = Self.text(reply.codes, of: wave, project: line, address: address)
    try DurableFile.replace("\(stem).txt", with: Data(text.utf8))
    guard let pdf = reply.pdf else { return ["\(stem).txt"] }
    try DurableFile.replace("\(stem).pdf", with: pdf)
    return ["\(stem).pdf", "\(stem).txt"]
  }

  private static func text(
    _ codes: [String], of wave: WaveLine, project: WaveLine.ProjectLine, address: String
  ) -> String {
    let invitations = InvitationWords.all(in: wave.languages).map {
      $0.sentences.joined(separator: "\n")
    }
    let cards = codes.map { code in
      ([wave.title, project.name] + invitations + [address, AccessCode.grouped(code)])
        .joined(separator: "\n")
    }
    let head = wave.isFictitious ? ["Données fictives."] : []
    return (head + cards).joined(separator: "\n\n----------------\n\n") + "\n"
  }
}
