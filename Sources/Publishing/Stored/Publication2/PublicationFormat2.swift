import Foundation
import Monitoring

/// A publication as it is stored since texts bear a number: French keys and words of its own,
/// decimals as strings, no identifiers. Format 3 adds keys, so that one reading serves both.
enum PublicationFormat2 {
  static let written = 3

  struct Content: Codable {
    var format: Int
    /// Of the Jalon that wrote it.
    var version: String
    var call: Call
    var year: Int
    var today: StoredText<Day>
    var axes: [Axis]
    var departments: [Department]
    var projects: [Project]
    var indicators: [PublishedIndicator]
    /// Since format 3.
    var gaps: [Gap]?
    /// Not in the first texts of format 3, like the next.
    var trends: [Trend]?
    var funnels: [Funnel]?
    var completeness: [Completeness]
    var surveys: [Survey]
    /// Since format 3, where there are any.
    var waitingRecords: Int?
    /// Since amendments are told, where there are any.
    var amendments: [Amendment]?
    /// Since participation is told, where there is any.
    var participation: [Participation]?
    /// Since statements are told, where there are any, like the next.
    var money: [Money]?
    var replies: [Reply]?
    /// Since recounts are told, where there are any.
    var verifications: [Verification]?
    /// Since transferability is told, where there is any.
    var transferability: Transferability?
    /// Since judgements are told, where there are any, like the next.
    var judgements: [StoredJudgement]?
    var decisions: [StoredDecision]?
    /// Since contexts are told, where there are any.
    var contexts: [StoredContext]?

    enum CodingKeys: String, CodingKey {
      case format, version, axes, participation, decisions
      case call = "appel"
      case year = "annee"
      case today = "jour"
      case departments = "departements"
      case projects = "projets"
      case indicators = "indicateurs"
      case gaps = "ecarts"
      case trends = "tendances"
      case funnels = "projets_cote_a_cote"
      case completeness = "completude"
      case surveys = "enquetes"
      case waitingRecords = "en_attente"
      case amendments = "avenants"
      case money = "depenses"
      case replies = "reponses_des_porteurs"
      case verifications
      case transferability = "transferabilite"
      case judgements = "jugements"
      case contexts = "contextes"
    }
  }

  struct Axis: Codable {
    var code: String
    var name: String
    var shortName: String

    enum CodingKeys: String, CodingKey {
      case code
      case name = "nom"
      case shortName = "nom_court"
    }
  }

  struct Department: Codable {
    var code: String
    var name: String

    enum CodingKeys: String, CodingKey {
      case code
      case name = "nom"
    }
  }
}

extension PublicationFormat2.Content {
  init(_ content: Publication.Content, version: String) {
    format = PublicationFormat2.written
    self.version = version
    call = PublicationFormat2.Call(content.call)
    year = content.year
    today = StoredText(content.today)
    axes = content.axes.map {
      PublicationFormat2.Axis(code: $0.code, name: $0.name, shortName: $0.shortName)
    }
    departments = content.departments.map {
      PublicationFormat2.Department(code: $0.code, name: $0.name)
    }
    projects = content.projects.map(PublicationFormat2.Project.init)
    indicators = content.indicators.map(PublicationFormat2.PublishedIndicator.init)
    gaps = content.gaps?.map(PublicationFormat2.Gap.init)
    trends = content.trends?.map(PublicationFormat2.Trend.init)
    funnels = content.funnels?.map(PublicationFormat2.Funnel.init)
    completeness = content.completeness.map(PublicationFormat2.Completeness.init)
    surveys = content.surveys.map(PublicationFormat2.Survey.init)
    waitingRecords = content.waitingRecords > 0 ? content.waitingRecords : nil
    amendments =
      content.amendments.isEmpty
      ? nil : content.amendments.map(PublicationFormat2.Amendment.init)
    participation =
      content.participation.isEmpty
      ? nil : content.participation.map(PublicationFormat2.Participation.init)
    verifications =
      content.verifications.isEmpty
      ? nil : content.verifications.map(PublicationFormat2.Verification.init)
    money = content.money.isEmpty ? nil : content.money.map(PublicationFormat2.Money.init)
    replies = content.replies.isEmpty ? nil : content.replies.map(PublicationFormat2.Reply.init)
    transferability = content.transferability.map(PublicationFormat2.Transferability.init)
    judgements =
      content.judgements.isEmpty
      ? nil : content.judgements.map(PublicationFormat2.StoredJudgement.init)
    decisions =
      content.decisions.isEmpty
      ? nil : content.decisions.map(PublicationFormat2.StoredDecision.init)
    contexts =
      content.contexts.isEmpty
      ? nil : content.contexts.map(PublicationFormat2.StoredContext.init)
  }

  func read() throws -> Publication.Content {
    Publication.Content(
      call: call.read(), year: year, today: today.value,
      axes: axes.map { Axis(id: .zero, code: $0.code, name: $0.name, shortName: $0.shortName) },
      departments: departments.map { Department(code: $0.code, name: $0.name) },
      projects: try projects.map { try $0.read() },
      indicators: try indicators.map { try $0.read() },
      gaps: try gaps?.map { try $0.read() },
      trends: try trends?.map { try $0.read() },
      funnels: try funnels?.map { try $0.read() },
      completeness: try completeness.map { try $0.read() },
      surveys: try surveys.map { try $0.read() }, waitingRecords: waitingRecords ?? 0,
      amendments: (amendments ?? []).map { $0.read() },
      participation: try (participation ?? []).map { try $0.read() },
      money: (money ?? []).map { $0.read() }, replies: (replies ?? []).map { $0.read() },
      verifications: (verifications ?? []).map { $0.read() },
      transferability: try transferability?.read(),
      judgements: try (judgements ?? []).map { try $0.read() },
      decisions: try (decisions ?? []).map { try $0.read() },
      contexts: try (contexts ?? []).map { try $0.read() })
  }
}
