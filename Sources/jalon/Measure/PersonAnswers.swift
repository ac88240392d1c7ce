import Foundation
import Statistics

/// One person's yes-or-no answers, from words or a file; nil for a question without an answer.
struct PersonAnswers {
  let answers: [Bool?]

  init(_ words: [String]) throws {
    let listed = words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    if listed.count == 1, let path = words.first {
      answers = try PersonAnswers.answers(in: MeasureFile.read(path))
    } else {
      answers = try listed.map { try PersonAnswers.answer(String($0)) }
    }
    guard answers.count == Epices.questions else {
      throw Failure(
        .refused, "reponses_incompletes",
        "Il faut \(Epices.questions) réponses\u{A0}; il y en a \(answers.count).",
        "Écrire ? pour une question sans réponse.")
    }
  }

  private static func answer(_ word: String) throws -> Bool? {
    switch word.trimmingCharacters(in: .whitespaces).lowercased() {
    case "oui", "o", "1": return true
    case "non", "n", "0": return false
    case "?", "": return nil
    default:
      throw Failure(
        .badCommand, "commande_mal_ecrite", "«\u{A0}\(word)\u{A0}» n’est pas une réponse.",
        "Écrire oui, non, ou ? sans réponse.")
    }
  }

  private static func answers(in file: MeasureFile) throws -> [Bool?] {
    guard case .json(let data) = file else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier ne se lit pas en JSON.", MeasureFile.help("epices"))
    }
    let given =
      data.isList
      ? try data.decoded([Given?].self, for: "epices")
      : try data.decoded(Named.self, for: "epices").yes
    return given.map { $0?.isYes }
  }

  private struct Named: Decodable {
    var yes: [Given?]
  }

  /// 0 or 1, false or true.
  private struct Given: Decodable {
    var isYes: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        isYes = flag
        return
      }
      switch try container.decode(Int.self) {
      case 0: isYes = false
      case 1: isYes = true
      default:
        throw Failure(
          .refused, "fichier_refuse", "Une réponse n’est ni 0 ni 1.", MeasureFile.help("epices"))
      }
    }
  }
}
