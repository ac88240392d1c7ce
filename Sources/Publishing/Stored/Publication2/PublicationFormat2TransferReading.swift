import Foundation
import Monitoring

extension PublicationFormat2.Transferability {
  init(_ told: PublishedTransferability) {
    title = told.framework.title
    dimensions = told.framework.dimensions.map { dimension in
      DimensionLine(
        code: dimension.code, name: dimension.name,
        criteria: dimension.criteria.map { CriterionLine(code: $0.code, statement: $0.statement) })
    }
    projects = told.projects.map(PublicationFormat2.Transfer.init)
    agreements = told.agreements.map(PublicationFormat2.Agreement.init)
  }

  func read() throws -> PublishedTransferability {
    PublishedTransferability(
      framework: TransferFramework(
        title: title,
        dimensions: dimensions.map { dimension in
          TransferDimension(
            code: dimension.code, name: dimension.name,
            criteria: dimension.criteria.map {
              TransferCriterion(code: $0.code, statement: $0.statement)
            })
        }),
      projects: try projects.map { try $0.read() },
      agreements: try agreements.map { try $0.read() })
  }
}

extension PublicationFormat2.Transfer {
  init(_ transfer: PublishedTransfer) {
    let marks = { (marks: [TransferMark]) in
      marks.isEmpty ? nil : marks.map(PublicationFormat2.Mark.init)
    }
    project = transfer.projectCode
    holder = transfer.holder.map(PublicationFormat2.Mark.init)
    evaluator = transfer.evaluator.map(PublicationFormat2.Mark.init)
    second = marks(transfer.second)
    agreed = marks(transfer.agreed)
    functions =
      transfer.functions.isEmpty
      ? nil : transfer.functions.map(PublicationFormat2.Function.init)
  }

  func read() throws -> PublishedTransfer {
    PublishedTransfer(
      projectCode: project, holder: try holder.map { try $0.read() },
      evaluator: try evaluator.map { try $0.read() },
      second: try second?.map { try $0.read() } ?? [],
      agreed: try agreed?.map { try $0.read() } ?? [],
      functions: try functions?.map { try $0.read() } ?? [])
  }
}

extension PublicationFormat2.Mark {
  init(_ mark: TransferMark) {
    criterion = mark.criterion
    score = mark.score.level
    absence =
      switch mark.score {
      case .level: nil
      case .notApplicable: "sans_objet"
      case .unknown: "ne_sait_pas"
      }
    evidence = mark.evidence.rawValue
    isBlocking = mark.isBlocking ? true : nil
    hasPlan = mark.hasPlan ? true : nil
  }

  func read() throws -> TransferMark {
    let read: TransferScore =
      switch (score, absence) {
      case (let level?, nil): .level(level)
      case (nil, "sans_objet"): .notApplicable
      case (nil, "ne_sait_pas"): .unknown
      default: throw UnknownWord(word: absence ?? "")
      }
    guard let evidence = TransferEvidence(rawValue: evidence) else {
      throw UnknownWord(word: "\(evidence)")
    }
    return TransferMark(
      criterion: criterion, score: read, evidence: evidence, isBlocking: isBlocking ?? false,
      hasPlan: hasPlan ?? false)
  }
}

extension PublicationFormat2.Function {
  init(_ function: KeyFunction) {
    name = function.name
    mechanism = function.mechanism
    form = function.form
    otherForms = function.otherForms
    context = function.context
    status = Self.statuses.word(function.status)
    evidence = function.evidence
  }

  func read() throws -> KeyFunction {
    KeyFunction(
      name: name, mechanism: mechanism, form: form, otherForms: otherForms, context: context,
      status: try Self.statuses.value(status), evidence: evidence)
  }

  private static let statuses = StoredWords<KeyFunction.Status> { status in
    switch status {
    case .kept: "a_garder"
    case .adaptable: "adaptable"
    case .bound: "liee_au_contexte"
    }
  }
}

extension PublicationFormat2.Agreement {
  init(_ agreement: PublishedAgreement) {
    area = PublicationFormat2.Area(agreement.area)
    pair = Self.pairs.word(agreement.pair)
    projects = agreement.projects
    cases = agreement.cases
    exact = StoredText(agreement.exact)
    withinOne = StoredText(agreement.withinOne)
    meanDifference = StoredText(agreement.meanDifference)
    kappa = agreement.kappa.map(StoredText.init)
    gwet = agreement.gwet.map(StoredText.init)
  }

  func read() throws -> PublishedAgreement {
    PublishedAgreement(
      area: try area.read(), pair: try Self.pairs.value(pair), projects: projects, cases: cases,
      exact: exact.value, withinOne: withinOne.value, meanDifference: meanDifference.value,
      kappa: kappa?.value, gwet: gwet?.value)
  }

  private static let pairs = StoredWords<PublishedAgreement.Pair> { pair in
    switch pair {
    case .roles: "porteur_et_evaluateur"
    case .evaluators: "deux_evaluateurs"
    }
  }
}
