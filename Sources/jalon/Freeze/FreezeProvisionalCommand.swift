import ArgumentParser
import Monitoring

struct FreezeProvisionalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provisoire", abstract: "Publier les chiffres d’une année, pour l’instant.")

  @OptionGroup var publication: PublicationOptions

  @OptionGroup var unreviewed: UnreviewedOption

  func run() async throws {
    try await publication.publish(.provisional, withUnreviewed: unreviewed.isWanted)
  }
}
