import API
import Crypto
import Entry
import Foundation
import HTTPTypes
import Hummingbird
import Interview
import Monitoring
import NIOPosix
import Pages
import Postgres
import Store
import Workbook

/// The filled table of a quarter, from a browser: read and shown, then sent by the code that takes what
/// the terminal sends. The service remembers nothing between the two.
struct ImportRoutes {
  let access: PageAccess

  func add(to router: Router<Context>) {
    router.get(RouterPath(.ownImport)) { request, _ in
      guard request.quarterAsked != nil else { return Response.seeOther(PageAddress.ownProjects) }
      return await access.page(request) {
        let found = try await found(request)
        return found.content.page().page(for: found.reader)
      }
    }
    router.post(RouterPath(.ownImport)) { request, _ in await posted(request) }
    router.get(RouterPath(.ownTemplate)) { request, _ in
      do {
        return try await template(request)
      } catch {
        return access.failure(error, request)
      }
    }
  }

  private func found(_ request: Request) async throws -> PageAccess.Read<FoundQuarter> {
    guard let (code, quarter) = request.quarterAsked else { throw Problem(.notFound) }
    let call = request.callCode
    return try await access.read(request, by: [.holder]) { tx, _ in
      let listed = try tx.followed(code, ofCall: call)
      let project = listed.project.id
      try tx.requireHeld(project)
      guard let report = try tx.quarterReport(project: project, quarter: quarter) else {
        throw Problem(.notFound)
      }
      let copy = try tx.draftCopy(project: project, of: .quarter(quarter))
      return FoundQuarter(
        callCode: listed.callCode, report: report,
        draft: copy.map { (device: $0.device, savedAt: $0.savedAt) })
    }
  }

  private func template(_ request: Request) async throws -> Response {
    let report = try await found(request).content.report
    let bytes = try PrintedSheet.xlsx([EntryTemplate(EntrySheet(report)).printed])
    var response = Response.bytes(
      Data(bytes), type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    response.headers[.contentDisposition] =
      "attachment; filename=\"saisie-\(report.projectCode.lowercased())-\(report.quarter.label).xlsx\""
    return response
  }

  private func posted(_ request: Request) async -> Response {
    do {
      guard let token = PageAccess.token(of: request) else { throw Problem(.unknownSession) }
      let body = try await request.bodyBytes()
      let type = request.headers[.contentType] ?? ""
      guard type.lowercased().hasPrefix("multipart/") else {
        let fields = PostedFields(formEncoded: body)
        try PageAccess.requireOwnForm(fields, request, token)
        return try await send(fields, request, token)
      }
      guard let form = MultipartForm([UInt8](body), type: type) else { throw Problem(.badRequest) }
      try PageAccess.requireOwnForm(form.fields, request, token)
      return try await preview(form, request)
    } catch {
      guard (error as? Problem)?.code == .tooLarge else { return access.failure(error, request) }
      return await tooLarge(request)
    }
  }

  /// The page again, whose form is the way out.
  private func tooLarge(_ request: Request) async -> Response {
    do {
      let found = try await found(request)
      let problem = PageProblem(
        "Ce fichier est trop grand\u{A0}: 1\u{A0}Mo au plus.",
        help: "Ne garder que la feuille de saisie, sans image, puis choisir le fichier de nouveau.")
      return .page(
        found.content.page(problem: problem).page(for: found.reader), status: .contentTooLarge)
    } catch {
      return access.failure(error, request)
    }
  }
}

// MARK: Reading

extension ImportRoutes {
  private func preview(_ form: MultipartForm, _ request: Request) async throws -> Response {
    let found = try await found(request)
    let (file, report) = (form.file(PageField.file), found.content.report)
    // A table may be long: not on the threads that serve.
    let reading = try await NIOThreadPool.singleton.runIfActive { FilledTable(file, of: report) }
    switch reading {
    case .refused(let problem):
      return .page(
        found.content.page(problem: problem).page(for: found.reader), status: .unprocessableContent)
    case .read(let preview):
      return .page(
        found.content.page(preview).page(for: found.reader),
        status: preview.refusals.isEmpty ? .ok : .unprocessableContent)
    }
  }
}

/// What a file turned out to be.
private enum FilledTable {
  case read(ImportPreview)
  case refused(PageProblem)

  init(_ bytes: [UInt8]?, of report: QuarterReport) {
    let mend = "Partir du modèle de ce trimestre, puis choisir le fichier de nouveau."
    guard let bytes else {
      self = .refused(PageProblem("Aucun fichier n’est choisi, ou il est vide.", help: mend))
      return
    }
    do {
      guard let table = try ImportedTable.reading(bytes) else {
        self = .refused(
          PageProblem(
            "Aucune ligne de ce fichier ne nomme les colonnes «\u{A0}Case\u{A0}» et «\u{A0}Valeur\u{A0}».",
            help: mend))
        return
      }
      guard table.names(report) else {
        self = .refused(
          PageProblem(
            "Ce fichier est le modèle d’un autre trimestre ou d’un autre projet.", help: mend))
        return
      }
      self = .read(ImportPreview(table, of: report))
    } catch {
      self = .refused(PageProblem(error.message, help: mend))
    }
  }
}

/// A quarter that a holder may fill, as it is now.
private struct FoundQuarter: Sendable {
  var callCode: String
  var report: QuarterReport
  var draft: (device: String, savedAt: Date)?

  func page(
    _ preview: ImportPreview? = nil, typed: [String: String] = [:], problem: PageProblem? = nil
  ) -> ImportPage {
    let message = SendingMessage(
      versionRead: report.version, values: (preview?.entries ?? []).map(CellValue.init))
    return ImportPage(
      callCode: callCode, report: report, preview: preview, draft: draft, sendingID: UUID(),
      content: Wire.bytes(of: message).base64EncodedString(), typed: typed, problem: problem)
  }
}

// MARK: Sending

extension ImportRoutes {
  private func send(
    _ fields: PostedFields, _ request: Request, _ token: SessionToken
  ) async throws -> Response {
    guard let (code, quarter) = request.quarterAsked else { throw Problem(.notFound) }
    guard let id = UUID(uuidString: fields.first(PageField.id)),
      let bytes = Data(base64Encoded: fields.first(PageField.content))
    else { throw Problem(.badRequest) }
    let message: SendingMessage = try JSON.decode(from: bytes)
    let entries = message.values.compactMap(\.entry)
    let call = request.callCode
    do {
      let sentTo = try await access.database.write(as: token, by: [.holder]) { tx, account in
        let listed = try tx.followed(code, ofCall: call)
        guard let report = try tx.quarterReport(of: listed.project, quarter: quarter)
        else { throw Problem(.notFound) }
        let explained = ImportPreview.explained(
          entries, in: report, by: report.reasons(in: fields))
        let content = SendingMessage(
          versionRead: message.versionRead, values: explained.map(CellValue.init))
        let sending = NewSending(
          id: id, projectID: report.projectID, quarter: quarter, versionRead: content.versionRead,
          contentSHA256: Data(SHA256.hash(data: Wire.bytes(of: content))))
        _ = try tx.receive(sending, content, from: account)
        return listed.project.code
      }
      return .seeOther(PageAddress.quarter(quarter, ofProject: sentTo, ofCall: call))
    } catch {
      return try await refused(error, entries, fields, request)
    }
  }

  /// What was read stands there again, beside the quarter as it is now.
  private func refused(
    _ error: any Error, _ entries: [CellEntry], _ fields: PostedFields, _ request: Request
  ) async throws -> Response {
    let problem = Problem(thrown: error)
    guard [.refused, .unconfirmedAlerts, .staleVersion, .ruleBroken].contains(problem.code) else {
      throw error
    }
    let found = try await found(request)
    let told =
      problem.code == .staleVersion
      ? PageProblem(
        "Ce trimestre a été envoyé depuis que ce fichier a été lu, par une autre personne ou d’une "
          + "autre fenêtre.",
        help: "Rien de votre fichier n’est envoyé. Ce qui y diffère encore est dit ci-dessous.")
      : PageProblem(
        problem.title, help: problem.help, details: problem.findings?.map(\.message) ?? [])
    let page = found.content.page(
      ImportPreview(entries, of: found.content.report),
      typed: fields.values.compactMapValues(\.first), problem: told)
    return .page(page.page(for: found.reader), status: HTTPResponse.Status(code: problem.status))
  }
}

extension QuarterReport {
  /// What a form gives as reasons, by cell. A reason that is chosen but says nothing stays unconfirmed.
  fileprivate func reasons(
    in fields: PostedFields
  ) -> [Cell: (reason: Reason, text: String?)] {
    var found: [Cell: (reason: Reason, text: String?)] = [:]
    for (number, cell) in cells.enumerated() {
      guard let reason = Reason(rawValue: fields.first(PageField.reason(ofCell: number))) else {
        continue
      }
      let words = fields.first(PageField.words(ofCell: number))
      found[cell] = (reason, words.isEmpty ? nil : words)
    }
    return found
  }
}

extension Request {
  /// The project's code and the quarter that stand after `?`.
  fileprivate var quarterAsked: (code: String, quarter: Quarter)? {
    guard let code = uri.queryParameters.get(PageField.project),
      let quarter = uri.queryParameters.get(PageField.quarter).flatMap({ Quarter($0) })
    else { return nil }
    return (code, quarter)
  }
}
