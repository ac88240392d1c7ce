import API
import Crypto
import Foundation
import Hummingbird
import Monitoring
import Postgres
import Store
import Writing
import XLSForm

/// Calls and their amendments, by file: administrators change the call, evaluators its projects.
struct CallRoutes {
  let database: Database

  private static let readers: Set<Account.Kind> = [.evaluator, .administrator]

  func add(to router: Router<Context>) {
    router.get(RouterPath(.calls)) { request, _ in
      let calls = try await database.read(as: try request.sessionToken, by: Self.readers) { tx, _ in
        try tx.calls()
      }
      return Response.json(
        CallList(
          calls.map {
            CallList.Line(
              id: $0.id, code: $0.code, title: $0.title, isFictitious: $0.isFictitious)
          }))
    }
    router.get(RouterPath(.call)) { request, context in
      let id = try context.id(.call)
      let day = try request.uri.queryParameters.get(Route.on).map { text in
        guard let day = Day(text) else { throw Problem(.badRequest) }
        return day
      }
      return Response.json(
        try await database.read(as: try request.sessionToken, by: Self.readers) { tx, account in
          try tx.detail(ofCall: id, on: day, withGoals: account.kind == .evaluator)
        })
    }
    router.post(RouterPath(.callAmendments)) { request, context in
      let wanted: CallAmendmentRequest = try JSON.decode(from: try await request.bodyBytes())
      let id = try context.id(.call)
      return Response.json(try await amend(wanted, id, as: try request.sessionToken))
    }
  }

  /// A trial does everything and takes it back, so that each rule of the database speaks.
  private func amend(
    _ wanted: CallAmendmentRequest, _ call: UUID, as token: SessionToken
  ) async throws -> CallAmendmentOutcome {
    let file = try CallFile.read(Data(wanted.file.utf8), named: "envoyé")
    for form in wanted.forms {
      guard Form.read(markdown: form.text).problems.isEmpty else {
        throw CallFileRefusal(
          sentence: "Le questionnaire \(form.name) ne se lit pas. Le vérifier par\u{A0}: jalon"
            + " formulaire verifier \(form.name)")
      }
    }
    do {
      return try await database.write(as: token, by: Self.readers) { tx, account in
        try tx.lockAmendments(ofCall: call)
        let stored = try tx.storedCall(call, withGoals: account.kind == .evaluator)
        guard let stored else { throw Problem(.notFound) }
        let revision = try CallRevision(
          of: stored, wanted, file, isByAdministrator: account.kind == .administrator)
        try revision.apply(to: call, tx)
        if wanted.isTrial { throw Tried(outcome: revision.outcome) }
        return revision.outcome
      }
    } catch let tried as Tried {
      return tried.outcome
    }
  }
}

private struct Tried: Error {
  let outcome: CallAmendmentOutcome
}

/// What one role writes of a file that differs from a call.
private struct CallRevision {
  private let file: CallFile
  private let forms: [String: String]
  private let grounds: AmendmentGrounds
  private let isByAdministrator: Bool
  private let changes: [AmendmentChange]
  let outcome: CallAmendmentOutcome

  init(
    of stored: StoredCall, _ wanted: CallAmendmentRequest, _ file: CallFile,
    isByAdministrator: Bool
  ) throws {
    let file = file.datingIndicators(from: stored.file, effectiveOn: wanted.effectiveOn)
    self.file = file
    self.isByAdministrator = isByAdministrator
    grounds = AmendmentGrounds(
      effectiveOn: wanted.effectiveOn, reason: wanted.reason, reference: wanted.reference)
    let former = stored.facts
    let state = former.digest
    guard wanted.state == nil || wanted.state == state else { throw Problem.callChanged }
    try file.check(against: stored.file)
    let forms = try file.forms(given: wanted.forms, of: stored)
    let difference = CallDifference(
      from: former, to: CallFacts(file, forms: forms, withGoals: stored.withGoals))
    self.forms = forms
    changes = difference.part(ofCall: isByAdministrator)
    try CallFile.check(
      file, against: stored.file, isByAdministrator: isByAdministrator, difference)
    outcome = CallAmendmentOutcome(
      changes: changes, waiting: difference.part(ofCall: !isByAdministrator),
      notices: file.notices, state: state)
  }

  func apply(to call: UUID, _ tx: borrowing Transaction) throws {
    guard !changes.isEmpty else { return }
    guard !isByAdministrator else {
      return try tx.amend(
        call: call, to: file, forms: forms.mapValues(StoredForm.init(reading:)), changes, grounds)
    }
    for project in file.projects {
      let own = changes.filter { $0.place.projectCode == project.code }
      if !own.isEmpty { try tx.amend(project, ofCall: call, own, grounds) }
    }
  }
}

extension CallFile {
  /// What no role may apply.
  fileprivate func check(against stored: CallFile) throws {
    guard call.code == stored.call.code else {
      throw CallFileRefusal(
        sentence: "Le fichier est celui de l’appel \(call.code), et non de \(stored.call.code).")
    }
    let broken = ownFaults + brokenRules(rules)
    guard broken.isEmpty else { throw CallFileRefusal(file: "de l’appel", broken) }
  }

  /// The rules that are in force for projects, or the projects that there are for new rules.
  fileprivate static func check(
    _ file: CallFile, against stored: CallFile, isByAdministrator: Bool,
    _ difference: CallDifference
  ) throws {
    if isByAdministrator {
      let broken = stored.brokenRules(file.rules)
      guard broken.isEmpty else {
        throw CallFileRefusal(
          sentence: broken.joined(separator: " ")
            + " L’évaluateur modifie d’abord le projet, par la même commande.")
      }
    } else {
      let broken = file.brokenRules(stored.rules)
      guard broken.isEmpty else {
        throw CallFileRefusal(
          sentence: broken.joined(separator: " ")
            + " L’administrateur modifie d’abord les règles de l’appel, par la même commande.")
      }
      try file.checkNames(against: stored, difference)
    }
  }

  /// A project cannot name what the administrator has not added yet.
  private func checkNames(against stored: CallFile, _ difference: CallDifference) throws {
    let axes = Set(stored.axes.map(\.code))
    let departments = Set(stored.departments.map(\.code))
    let indicators = Set((stored.indicators ?? []).map(\.code))
    let unknown = difference.ofProjects.filter { change in
      guard change.latter != nil else { return false }
      return switch change.kind {
      case .axisShare: !axes.contains(change.place.subject ?? "")
      case .projectDepartment: !departments.contains(change.place.subject ?? "")
      default: change.indicatorCode.map { !indicators.contains($0) } ?? false
      }
    }
    guard let first = unknown.first else { return }
    let code = first.indicatorCode ?? first.place.subject ?? ""
    throw CallFileRefusal(
      sentence: "\(first.place.projectCode ?? "") nomme «\u{A0}\(code)\u{A0}», qui n’est pas encore"
        + " dans l’appel. L’administrateur applique d’abord sa part du fichier.")
  }

  /// The texts that are given; those of surveys that are known stay where none is.
  fileprivate func forms(
    given: [CallAmendmentRequest.NamedText], of stored: StoredCall
  ) throws -> [String: String] {
    var forms = Dictionary(given.map { ($0.name, $0.text) }, uniquingKeysWith: { $1 })
    for survey in surveys ?? [] where forms[survey.form] == nil {
      let known = stored.file.surveys?.first { $0.code == survey.code }
      guard let text = known.flatMap({ stored.forms[$0.form] }) else {
        throw CallFileRefusal(
          sentence: "Le questionnaire \(survey.form) est introuvable. Le mettre à côté du fichier.")
      }
      forms[survey.form] = text
    }
    return forms
  }
}

extension CallFacts {
  fileprivate var digest: String {
    SHA256.hash(data: Data(canonicalText.utf8)).hexadecimal
  }
}

extension Transaction {
  fileprivate borrowing func detail(
    ofCall id: UUID, on day: Day?, withGoals: Bool
  ) throws -> CallDetail {
    guard let stored = try storedCall(id, withGoals: withGoals) else { throw Problem(.notFound) }
    let amendments = try amendments(ofCall: id)
    let later = day.map { day in amendments.filter { $0.effectiveOn > day } }
    let changes = (later ?? []).reversed().flatMap { $0.changes.reversed() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return CallDetail(
      stored.facts.undoing(changes), amendments: amendments,
      file: String(decoding: try encoder.encode(stored.file), as: UTF8.self))
  }
}

extension Problem {
  fileprivate static let callChanged = Problem(
    .staleVersion, title: "L’appel a changé depuis que la différence a été montrée.",
    help: "Rien n’est écrit. Recommencer\u{A0}: la différence sera montrée de nouveau.")
}
