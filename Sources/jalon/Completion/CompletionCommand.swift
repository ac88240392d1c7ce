import ArgumentParser
import Terminal
import Writing

struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Écrire de quoi compléter les commandes (bash, zsh, fish), ou la page de manuel.",
    discussion: """
      Exemples\u{A0}:
        jalon completion bash > ~/.local/share/bash-completion/completions/jalon
        jalon completion zsh > ~/.zfunc/_jalon
        jalon completion fish > ~/.config/fish/completions/jalon.fish
        jalon completion man > ~/.local/share/man/man1/jalon.1
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("bash, zsh, fish ou man.", valueName: "forme"))
  var form: String

  func run() throws {
    let console = Console()
    switch form.plain {
    case "bash", "zsh", "fish":
      guard let shell = CompletionShell(rawValue: form.plain) else { break }
      return console.say(
        Jalon.completionScript(for: shell).split(
          separator: "\n", omittingEmptySubsequences: false
        ).map(String.init))
    case "man":
      guard let page = ManualPage(dump: Jalon._dumpHelp(), version: Jalon.configuration.version)
      else { break }
      return console.say(page.lines)
    default: break
    }
    throw Failure(
      .badCommand, "forme_inconnue", "«\u{A0}\(form)\u{A0}» n’est pas une forme connue.",
      "En choisir une\u{A0}: bash, zsh, fish ou man.")
  }
}
