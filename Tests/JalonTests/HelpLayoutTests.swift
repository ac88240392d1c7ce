import Foundation
import Testing

/// Help is read in a window of 80 columns: no line is wider, and none is cut where no one would cut it.
struct HelpLayoutTests {
  private static let width = 80

  /// What the help of a command looks like, whole.
  @Test func `help of sending reads as written`() throws {
    let expected = """
      Envoyer le brouillon d’un trimestre.

      Emploi : jalon saisie envoyer [options] [--appel <code>] <projet> <trimestre>
          [--confirmer <projet>]

      CE QUI SUIT :
        <projet>                Code du projet, par exemple P06.
        <trimestre>             Trimestre, par exemple 2024-T4.

      OPTIONS :
        --json                  Écrire le résultat en JSON.
        --brut                  Écrire des colonnes séparées par des
                                tabulations, sans titre.
        --sans-question         Ne rien demander : une question devient une erreur.
        --service <adresse>     Adresse du service (ou JALON_SERVICE).
        --appel <code>          Code de l’appel, où plusieurs sont ouverts.
        --confirmer <projet>    Code du projet, en réponse à la confirmation.
        --version               Dire la version.
        -h, --help, --aide      Montrer cette aide.
      """
    let shown = try JalonCommand().run(["saisie", "envoyer", "--aide"]).output
    #expect(
      shown.replacing("\u{A0}", with: " ").trimmingCharacters(in: .newlines) == expected)
  }

  @Test(arguments: FrenchTests.commands)
  func `help fits the window`(_ path: String) throws {
    try Self.expectFits(
      JalonCommand().run(path.split(separator: " ").map(String.init) + ["--aide"]).output)
  }

  @Test(arguments: OperatorFrenchTests.commands)
  func `help of operators fits the window`(_ path: String) throws {
    try Self.expectFits(JalondCommand().run([path, "--aide"].filter { !$0.isEmpty }).output)
  }

  @Test func `a mistake fits the window, and what completes commands is left alone`() throws {
    let mistake = try JalonCommand().run(["enquete", "codes"])
    #expect(mistake.status == 2)
    let usage = mistake.errors.split(separator: "\n").drop { !$0.hasPrefix("Emploi") }
    #expect(usage.count > 3 && usage.allSatisfy { $0.count <= Self.width }, "\(usage)")
    let script = try JalonCommand().run(["completion", "bash"])
    #expect(script.status == 0 && script.output.split(separator: "\n").contains { $0.count > 80 })
  }

  private static func expectFits(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= width, "\(line)") }
    for (line, next) in zip(lines, lines.dropFirst()) where goesOn(line, next) {
      let words = next.split(separator: " ")
      #expect(words.count > 2 || words.joined().count > 20, "\(line)\n\(next)")
      #expect(line.count > width / 2, "\(line)\n\(next)")
    }
  }

  /// Whether a sentence is cut between two lines.
  private static func goesOn(_ line: Substring, _ next: Substring) -> Bool {
    guard let last = line.last, !".:;)?!".contains(last) else { return false }
    let margin = next.prefix { $0 == " " }.count
    // A long label has its line.
    let isEntry = margin == 26 && line.drop { $0 == " " }.contains("  ")
    let isMore = margin == 26 && line.prefix { $0 == " " }.count == 26
    let isWords = margin == 0 && !next.isEmpty && !line.hasPrefix(" ")
    return isEntry || isMore || isWords
  }
}
