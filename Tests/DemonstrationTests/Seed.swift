import Foundation
import Monitoring

@testable import Demonstration

/// The data files of the checkout, and what is generated from them.
struct Seed {
  static let number: UInt64 = 2021

  /// Made once: every suite reads the same.
  private static let made = Result { try Seed(number: number) }

  static func shared() throws -> Seed { try made.get() }

  let facts: CallFile
  let plan: DemonstrationPlan
  let call: CallFile
  let quarters: [DemonstrationQuarter]

  init(number: UInt64) throws {
    facts = try Seed.decoded(CallFile.self, from: "sql/seed/ami-iss-2021.json")
    plan = try Seed.decoded(DemonstrationPlan.self, from: "sql/seed/demonstration.json")
    call = Demonstration.callFile(facts: facts, plan: plan, seed: number)
    quarters = Demonstration.quarters(call: call, plan: plan, seed: number)
  }

  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func decoded<Content: Decodable>(_ type: Content.Type, from path: String) throws -> Content
  {
    try JSONDecoder().decode(type, from: Data(contentsOf: checkout.appending(path: path)))
  }

  /// The values in force: those of later sendings replace those of earlier ones.
  func current(_ quarter: DemonstrationQuarter) -> [DemonstrationEntry] {
    var entries: [DemonstrationEntry] = []
    for sending in quarter.sendings {
      entries.removeAll { old in sending.entries.contains { $0.isOfSameCell(as: old) } }
      entries += sending.entries
    }
    return entries
  }

  func indicator(_ code: String) -> CallFile.IndicatorLine? {
    plan.indicators.first { $0.code == code }
  }

  /// Questions in the manner of the form, which is not this target's to read.
  static let questions = [
    SurveyQuestion(
      name: "mots_simples", label: "On m’a expliqué le projet avec des mots simples.",
      choices: scale, allowsSeveral: false),
    SurveyQuestion(
      name: "decisions", label: "J’ai participé à des décisions.",
      choices: scale.dropLast().reversed() + scale.suffix(1), allowsSeveral: false),
    SurveyQuestion(
      name: "comment", label: "Comment avez-vous participé ?",
      choices: [
        SurveyChoice(name: "avis", label: "J’ai donné mon avis"),
        SurveyChoice(name: "reunions", label: "J’ai participé à des réunions"),
        SurveyChoice(name: "aucune", label: "Je n’ai pas participé"),
      ], allowsSeveral: true),
    SurveyQuestion(
      name: "genre", label: "Vous êtes…",
      choices: ["femmes", "hommes", "autre"].map { SurveyChoice(name: $0, label: $0) },
      allowsSeveral: false),
  ]

  private static let scale = [
    SurveyChoice(name: "oui", label: "Oui, beaucoup", tone: .veryFavourable),
    SurveyChoice(name: "plutot", label: "Oui, un peu", tone: .favourable),
    SurveyChoice(name: "peu", label: "Non, pas beaucoup", tone: .unfavourable),
    SurveyChoice(name: "non", label: "Non, pas du tout", tone: .veryUnfavourable),
    SurveyChoice(name: "ne_sait_pas", label: "Je ne sais pas"),
  ]
}

extension DemonstrationEntry {
  func isOfSameCell(as other: DemonstrationEntry) -> Bool {
    indicatorCode == other.indicatorCode && dimensionCode == other.dimensionCode
      && categoryCode == other.categoryCode
  }
}
