import API
import ArgumentParser
import Client
import Monitoring

struct TransferabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transferabilite",
    abstract:
      "Ce qui peut être repris ailleurs\u{A0}: cotation du porteur, de l’évaluateur, accord.",
    subcommands: [
      TransferShowCommand.self, TransferRateCommand.self, TransferSendCommand.self,
      TransferReopenCommand.self, TransferGapsCommand.self, TransferAgreeCommand.self,
      TransferFunctionsCommand.self, TransferContextCommand.self,
    ], aliases: ["transférabilité"])
}

/// The ratings of a project that may be read, with the criteria of its call.
struct OpenedTransfer {
  let project: ProjectSummary
  let framework: TransferFramework
  let parts: [TransferPart]

  static func open(
    _ named: DeclaringProject, _ client: JalonClient
  ) async throws -> OpenedTransfer {
    let project = try await named.find(client)
    let message = try await client.transferability(project.id)
    guard let framework = message.framework, let read = try? framework.framework() else {
      throw Failure(
        .notFound, "cadre_absent",
        "L’appel \(project.call) n’a pas de critères de transférabilité.",
        "L’exploitant les charge avec\u{A0}: jalond charger-cadre \(project.call)")
    }
    return OpenedTransfer(project: project, framework: read, parts: message.content)
  }

  var own: TransferPart? { parts.first(where: \.isOwn) }
  var holder: TransferPart? { parts.first { $0.kind == .holder } }
  /// One's own where one is an evaluator, else the first that was sent.
  var evaluator: TransferPart? {
    parts.first { $0.kind == .evaluator && $0.isOwn } ?? parts.first { $0.kind == .evaluator }
  }
  var agreed: [TransferRating] { parts.first { $0.kind == .agreed }?.ratings ?? [] }

  func criterion(_ code: String) throws -> TransferCriterion {
    guard let criterion = framework.criterion(code) else {
      throw Failure(
        .badCommand, "critere_inconnu", "«\u{A0}\(code)\u{A0}» n’est pas un critère de l’appel.",
        "En choisir un\u{A0}: \(framework.criteria.map(\.code).joined(separator: ", ")).")
    }
    return criterion
  }
}
