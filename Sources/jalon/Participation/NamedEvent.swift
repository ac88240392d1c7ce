import API
import ArgumentParser
import Client
import Foundation
import Monitoring

/// A project, named as people name it.
struct DeclaringProject: ParsableArguments {
  @OptionGroup var call: CallOption

  @Argument(help: ArgumentHelp("Code du projet, par exemple P06.", valueName: "projet"))
  var code: String

  func find(_ client: JalonClient) async throws -> ProjectSummary {
    try call.project(code, among: try await client.projects())
  }
}

extension ProjectSummary {
  /// The day that its call takes for today.
  var today: Day? { pinnedToday ?? ParisTime.day(of: Date()) }
}

/// An event, by its number within the project.
struct NamedEvent: ParsableArguments {
  @OptionGroup var project: DeclaringProject

  @Argument(help: ArgumentHelp("Numéro de l’action dans le projet.", valueName: "numéro"))
  var number: Int

  func find(
    _ client: JalonClient
  ) async throws -> (project: ProjectSummary, event: ParticipationList.Line) {
    let found = try await project.find(client)
    let events = try await client.participation(found.id)
    guard let event = events.first(where: { $0.number == number }) else {
      throw Failure(
        .notFound, Failure.notFound.code, "\(found.code) n’a pas d’action n°\u{A0}\(number).",
        "Les voir avec\u{A0}: jalon participation liste \(found.code)")
    }
    return (found, event)
  }
}

extension ParticipationList.Line {
  /// In force: the last one.
  var last: ParticipationList.VersionLine? { versions.last }
}
