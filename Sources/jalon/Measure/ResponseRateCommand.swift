import ArgumentParser
import Foundation
import Statistics

struct ResponseRateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reponse", abstract: "Les taux de réponse d’une enquête, selon l’AAPOR.",
    discussion: """
      Exemple\u{A0}:
        jalon mesure reponse enquete.json
      où le fichier compte les personnes par issue (0 pour ce qui manque)\u{A0}:
        {"I": 42, "P": 6, "R": 15, "NC": 20, "O": 4, "UH": 10, "UO": 3, "e": 0.8}
      I réponses complètes, P partielles, R refus ou abandons, NC personnes non jointes, \
      O autres, UH et UO personnes dont on ne sait pas si elles étaient concernées, e part \
      d’entre elles qui l’était sans doute (1 si rien n’est dit, le plus prudent).
      """,
    aliases: ["réponse"])

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les issues, en JSON.", valueName: "fichier"))
  var path: String

  func run() throws {
    guard case .json(let data) = try MeasureFile.read(path) else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier ne se lit pas en JSON.", MeasureFile.help("reponse")
      )
    }
    let given = try data.decoded(GivenDispositions.self, for: "reponse")
    try options.deliver(MeasureAnswer(responseOf: given.dispositions))
  }
}

/// What became of the people asked, under the letters of the AAPOR.
private struct GivenDispositions: Decodable {
  let dispositions: Outcome<Dispositions>

  private enum Key: String, CodingKey {
    case complete = "I"
    case partial = "P"
    case refusal = "R"
    case nonContact = "NC"
    case other = "O"
    case unknownHousehold = "UH"
    case unknownOther = "UO"
    case eligibleShare = "e"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func count(_ key: Key) throws -> Int { try fields.decodeIfPresent(Int.self, forKey: key) ?? 0 }
    let complete = try count(.complete)
    let partial = try count(.partial)
    let refusal = try count(.refusal)
    let nonContact = try count(.nonContact)
    let other = try count(.other)
    let unknownHousehold = try count(.unknownHousehold)
    let unknownOther = try count(.unknownOther)
    let eligibleShare = try fields.decodeIfPresent(Double.self, forKey: .eligibleShare) ?? 1
    dispositions = outcome(
      try Dispositions(
        complete: complete, partial: partial, refusal: refusal, nonContact: nonContact,
        other: other, unknownHousehold: unknownHousehold, unknownOther: unknownOther,
        eligibleShare: eligibleShare))
  }
}

extension MeasureAnswer {
  fileprivate init(responseOf dispositions: Outcome<Dispositions>) {
    entries = ResponseRate.allCases.map { Entry($0, of: dispositions) }
    remarks = ["RR2 compte les réponses complètes et partielles\u{A0}: c’est le taux à publier."]
  }
}

extension MeasureAnswer.Entry {
  fileprivate init(_ rate: ResponseRate, of dispositions: Outcome<Dispositions>) {
    self.init(
      key: rate.rawValue, heading: "\(rate.family), \(rate.rawValue)",
      value: .exact(outcome(try dispositions.get().rate(rate)), .percent))
  }
}

extension ResponseRate {
  fileprivate var family: String {
    switch self {
    case .rr1, .rr2, .rr3, .rr4, .rr5, .rr6: "Réponse"
    case .coop1, .coop2, .coop3, .coop4: "Coopération"
    case .ref1, .ref2, .ref3: "Refus"
    case .con1, .con2, .con3: "Contact"
    }
  }
}
