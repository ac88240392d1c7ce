package import API
package import Foundation

/// What a project states, as the service last gave it, sealed on this computer, so that what was opened once opens
/// without a network.
package struct KeptStatement: Sendable {
  package var project: ProjectDetail
  package var statements: StatementList
  package var readAt: Date

  package init(project: ProjectDetail, statements: StatementList, readAt: Date) {
    self.project = project
    self.statements = statements
    self.readAt = readAt
  }
}

/// Those that a person's machine keeps, of one account: one for each project.
package struct KeptStatements: Sendable {
  private let folder: String
  private let key: DraftKey

  package init(of session: Session, in folder: StateFolder) {
    self.folder =
      folder.account(session.account.login, of: session.service).path + "/comptes-rendus"
    key = session.draftKey
  }

  package var all: [KeptStatement] {
    files.compactMap { file in file.read().flatMap { try? KeptStatement(record: $0) } }
  }

  /// Work can go on without the service, unless all of them are of another key.
  package var hasAny: Bool { !files.isEmpty }

  private var files: [KeptFile] { KeptFile.all(in: folder, ending: ".lu", key: key) }

  package func keep(_ statement: KeptStatement) throws(DraftError) {
    let name = statement.project.project.id.uuidString.lowercased()
    try KeptFile(path: "\(folder)/\(name).lu", key: key).write(KeptStatementRecord(statement))
  }
}
