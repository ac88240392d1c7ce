import Foundation
import Monitoring

extension PublicationFormat2 {
  struct Transferability: Codable {
    var title: String
    var dimensions: [DimensionLine]
    var projects: [Transfer]
    var agreements: [Agreement]

    struct DimensionLine: Codable {
      var code: String
      var name: String
      var criteria: [CriterionLine]

      enum CodingKeys: String, CodingKey {
        case code
        case name = "nom"
        case criteria = "criteres"
      }
    }

    struct CriterionLine: Codable {
      var code: String
      var statement: String

      enum CodingKeys: String, CodingKey {
        case code
        case statement = "enonce"
      }
    }

    enum CodingKeys: String, CodingKey {
      case dimensions
      case title = "titre"
      case projects = "projets"
      case agreements = "accords"
    }
  }

  struct Transfer: Codable {
    var project: String
    var holder: [Mark]
    var evaluator: [Mark]
    var second: [Mark]?
    var agreed: [Mark]?
    var functions: [Function]?

    enum CodingKeys: String, CodingKey {
      case project = "projet"
      case holder = "porteur"
      case evaluator = "evaluateur"
      case second = "second_evaluateur"
      case agreed = "accord"
      case functions = "fonctions"
    }
  }

  struct Mark: Codable {
    var criterion: String
    var score: Int?
    var absence: String?
    var evidence: Int
    var isBlocking: Bool?
    var hasPlan: Bool?

    enum CodingKeys: String, CodingKey {
      case absence
      case criterion = "critere"
      case score = "note"
      case evidence = "preuve"
      case isBlocking = "bloquant"
      case hasPlan = "plan"
    }
  }

  struct Function: Codable {
    var name: String
    var mechanism: String
    var form: String
    var otherForms: String?
    var context: String?
    var status: String
    var evidence: String?

    enum CodingKeys: String, CodingKey {
      case name = "fonction"
      case mechanism = "mecanisme"
      case form = "forme"
      case otherForms = "autres_formes"
      case context = "contexte"
      case status = "statut"
      case evidence = "preuve"
    }
  }

  struct Agreement: Codable {
    var area: Area
    var pair: String
    var projects: Int
    var cases: Int
    var exact: StoredText<Decimal>
    var withinOne: StoredText<Decimal>
    var meanDifference: StoredText<Decimal>
    var kappa: StoredText<Decimal>?
    var gwet: StoredText<Decimal>?

    enum CodingKeys: String, CodingKey {
      case kappa
      case area = "perimetre"
      case pair = "entre"
      case projects = "projets"
      case cases = "cotations"
      case exact = "exact"
      case withinOne = "a_un_pres"
      case meanDifference = "ecart_moyen"
      case gwet = "ac2"
    }
  }
}
