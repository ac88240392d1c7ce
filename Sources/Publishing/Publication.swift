import Crypto
package import Dataset
import Disclosure
import Foundation
package import Monitoring
import Writing

/// All that the reports of a call may tell about a year, with what must be hidden already taken
/// out: the only thing that pages, files and charts are made from.
///
/// There are three ways to one: protecting a dataset, reading a stored publication whose digest
/// matches, and keeping the part of one that is a single project's.
package struct Publication: Sendable {
  /// What is stored: JSON with the same bytes for the same figures.
  package let text: String
  /// SHA-256 of `text`, in hexadecimal.
  package let digest: String

  let content: Content

  /// How much is spent on hiding little; all is protected as well either way.
  package enum Effort: Sendable, Hashable {
    case working, released
  }

  /// A publication as it was just made, with what must be remembered of it.
  package struct Made: Sendable {
    package let publication: Publication
    package let ledger: Ledger
    /// The data as it tells them, which later releases must be told apart from.
    package let told: CallDataset

    /// What it does not tell yet.
    package var waiting: [WaitingRecord] { told.waiting }

    /// As later releases are protected with it.
    package var former: FormerRelease { FormerRelease(ledger: ledger, dataset: told) }
  }

  /// Protects a dataset, together with all that was released of the call before.
  ///
  /// Takes seconds of computing when there are many figures.
  /// - Parameter earlier: oldest first.
  package static func protecting(
    _ dataset: CallDataset, after earlier: [FormerRelease], effort: Effort = .working
  ) throws(PublicationRefusal) -> Made {
    let protected = try ProtectedDataset.protect(
      dataset, after: earlier, effort: effort == .released ? .released : .working)
    let content = Content(protected)
    let publication = Publication(text: content.text(version: Product.version), content: content)
    return Made(publication: publication, ledger: protected.ledger, told: protected.dataset)
  }

  /// Reads a stored publication of any format.
  package static func read(
    _ text: String, digest: String
  ) throws(UnreadableRecord) -> Publication {
    let format = try UnreadableRecord.format(
      of: text, .publication, known: 1...PublicationFormat2.written)
    guard Self.digest(of: text) == digest else {
      throw UnreadableRecord(
        subject: .publication, cause: .altered, header: StoredHeader(of: text))
    }
    do {
      let data = Data(text.utf8)
      let content =
        switch format {
        case 1:
          try JSONDecoder().decode(PublicationFormat1.Content.self, from: data).read()
        default:
          try JSONDecoder().decode(PublicationFormat2.Content.self, from: data).read()
        }
      return Publication(text: text, content: content)
    } catch {
      throw UnreadableRecord(
        subject: .publication, cause: .damaged, header: StoredHeader(of: text))
    }
  }

  init(text: String, content: Content) {
    self.text = text
    digest = Self.digest(of: text)
    self.content = content
  }

  static func digest(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).hexadecimal
  }

  package var year: Int { content.year }
  /// The day of the data.
  package var day: Day { content.today }
}

extension Publication {
  /// What a publication tells, whatever the format that it was read from.
  struct Content: Sendable {
    var call: Call
    var year: Int
    var today: Day
    var axes: [Axis]
    var departments: [Department]
    var projects: [Project]
    var indicators: [PublishedIndicator]
    /// Nil in formats 1 and 2, which tell of none and hold final targets against the whole life.
    var gaps: [PublishedGap]?
    /// Nil in publications made before trends and funnels were told.
    var trends: [PublishedTrend]?
    var funnels: [PublishedFunnel]?
    var completeness: [PublishedCompleteness]
    var surveys: [PublishedSurvey]
    /// How many records of the call are told as they were in a former release.
    var waitingRecords = 0
    /// None in publications made before amendments were told.
    var amendments: [PublishedAmendment] = []
    /// None in publications made before participation was told.
    var participation: [PublishedParticipation] = []
    /// None in publications made before statements were told.
    var money: [PublishedMoney] = []
    var replies: [PublishedReply] = []
    /// None in publications made before recounts were told.
    var verifications: [PublishedVerification] = []
    /// Nil where nothing is rated by both sides, and in publications made before it was told.
    var transferability: PublishedTransferability?
    /// None in publications made before judgements were told, like the next.
    var judgements: [PublishedJudgement] = []
    var decisions: [PublishedDecision] = []
    /// None in publications made before contexts were told.
    var contexts: [PublishedContext] = []

    /// In the format of today, as written by a version of Jalon.
    func text(version: String) -> String {
      StoredDocument.text(PublicationFormat2.Content(self, version: version))
    }
  }
}

extension Publication.Content {
  fileprivate init(_ protected: ProtectedDataset) {
    let dataset = protected.dataset
    self.init(
      call: dataset.call.withoutIdentifiers, year: dataset.year, today: dataset.today,
      axes: dataset.axes.map(\.withoutIdentifiers), departments: dataset.departments,
      projects: dataset.projects.map(\.withoutIdentifiers),
      indicators: protected.indicators.map(\.withoutIdentifiers), gaps: protected.gaps,
      trends: protected.trends, funnels: protected.funnels,
      completeness: dataset.projects.map { PublishedCompleteness($0, of: dataset.quarters) },
      surveys: protected.surveys, waitingRecords: dataset.waiting.count,
      amendments: dataset.amendments.compactMap {
        PublishedAmendment($0, indicators: dataset.indicators)
      }, money: dataset.statements.compactMap { PublishedMoney($0, through: dataset.year) },
      replies: dataset.statements.compactMap { PublishedReply($0, through: dataset.year) })
    participation = PublishedParticipation.of(dataset)
    transferability = PublishedTransferability.of(dataset)
    judgements = dataset.judgements.map(PublishedJudgement.init)
    decisions = dataset.decisions.compactMap { noted in
      dataset.projects.first { $0.id == noted.projectID }.map {
        PublishedDecision(projectCode: $0.code, decision: noted.decision)
      }
    }
    contexts = dataset.contexts.compactMap { noted in
      dataset.projects.first { $0.id == noted.projectID }.map {
        PublishedContext(projectCode: $0.code, context: noted.context)
      }
    }
    verifications = PublishedVerification.of(dataset)
  }
}
