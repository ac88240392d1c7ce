import API
import Foundation
import Monitoring
import Testing

@testable import Client

/// How drafts of statements lie on the disk, and what they change.
struct StatementDraftTests {
  @Test func `records of a statement draft are written in format 1`() throws {
    let id = try #require(UUID(uuidString: "00000000-0000-4000-8000-000000000001"))
    let receipt = StatementReceipt(
      sending: id, project: "P06", subject: .init(kind: .narrative, year: nil), version: 2,
      sentAt: "2025-01-20T10:00:00Z", digest: "00ff")
    let steps: [(DraftStep<StatementChanges>, String)] = [
      (.changed(.began(version: 3)), #"{"contenu":{"version":3},"format":1,"genre":"debut"}"#),
      (
        .changed(.line(.grant, .init(planned: nil, actual: 12, reason: "versé"))),
        #"{"contenu":{"motif":"versé","poste":"74.appel","realise":"12","vide":false},"format":1,"genre":"poste"}"#
      ),
      (
        .changed(.line(.staff, nil)),
        #"{"contenu":{"poste":"64","vide":true},"format":1,"genre":"poste"}"#
      ),
      (
        .changed(.text(.reply, "Merci.")),
        #"{"contenu":{"rubrique":"reponse","texte":"Merci."},"format":1,"genre":"texte"}"#
      ),
      (
        .received(receipt),
        #"{"contenu":{"empreinte":"00ff","envoi":"00000000-0000-4000-8000-000000000001","envoye_le":"2025-01-20T10:00:00Z","genre":"bilan","projet":"P06","version":2},"format":1,"genre":"recu"}"#
      ),
      (.thawed, #"{"format":1,"genre":"degele"}"#),
    ]
    for (step, text) in steps {
      let bytes = try JalonClient.encoded(StatementDraftRecord(step))
      #expect(String(decoding: bytes, as: UTF8.self) == text)
      let again = try JSONDecoder().decode(StatementDraftRecord.self, from: bytes)
      #expect(try JalonClient.encoded(again) == bytes)
    }
  }

  @Test func `a draft changes what was sent, line by line, and empties lines`() {
    var changes = StatementChanges()
    changes.apply(.line(.staff, nil))
    changes.apply(.line(.grant, .init(planned: 5, actual: nil)))
    changes.apply(.text(.reply, "Merci."))
    let sent = Statement.Content(
      spending: Spending([
        .staff: .init(planned: 1, actual: 1), .taxes: .init(planned: 2, actual: 2),
      ]))
    let content = changes.over(sent)
    #expect(content.spending.lines.keys.sorted { $0.rawValue < $1.rawValue } == [.taxes, .grant])
    #expect(content.narrative.texts == [.reply: "Merci."])
  }

  @Test func `drafts of which nothing was sent yet are found by their project and kind`() throws {
    let folder = TemporaryFolder()
    let state = StateFolder(folder.path)
    let session = Session(
      service: .local, token: "t",
      account: AccountMessage(login: "claire", name: "Claire", kind: .holder, isFictitious: true),
      draftKey: .random())
    let (project, other) = (UUID(), UUID())
    for (of, subject) in [
      (project, Statement.Subject(kind: .narrative, year: nil)),
      (project, Statement.Subject(kind: .narrative, year: 2024)),
      (project, Statement.Subject(kind: .spending, year: 2023)),
      (other, Statement.Subject(kind: .narrative, year: 2022)),
    ] {
      let draft = try StatementDraft.open(of: of, subject, for: session, in: state)
      try draft.change(.began(version: 0))
    }
    let found = StatementDraft.subjects(of: project, .narrative, for: session, in: state)
    #expect(found.map(\.period) == ["2024", "fin"])
    #expect(StatementDraft.subjects(of: UUID(), .narrative, for: session, in: state).isEmpty)
  }
}
