import Foundation
import Testing

/// The codes that `jalon aide codes` promises to scripts, where no service is needed to meet them.
struct ExitStatusTests {
  private let command = JalonCommand()

  @Test func codesAreDocumented() throws {
    let result = try command.run(["aide", "codes", "--brut"])
    #expect(result.status == 0)
    let codes = result.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    #expect(codes == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "130"])
  }

  @Test func versionIsTold() throws {
    #expect(try command.run(["--version"]).output == "jalon 0.1.0\n")
  }

  @Test func nobodyConnectedIsSeven() throws {
    for line in ["moi", "projet liste", "saisie P06 2024-T4", "saisie controler P06 2024-T4"] {
      let result = try command.run(line.split(separator: " ").map(String.init))
      #expect(result.status == 7)
      #expect(result.errors.contains("jalon connexion"))
      #expect(result.output.isEmpty)
    }
  }

  @Test func entryLineByLineIsAFlagThatTheHelpNames() throws {
    for line in ["saisie P06 2024-T4 --ligne", "saisie ouvrir P06 2024-T4 --ligne"] {
      #expect(try command.run(line.split(separator: " ").map(String.init)).status == 7)
    }
    #expect(try command.run(["saisie", "ouvrir", "--aide"]).output.contains("--ligne"))
  }

  @Test func malformedQuarterIsTwo() throws {
    let result = try command.run(["saisie", "P06", "2024-T5"])
    #expect(result.status == 2)
    #expect(result.errors.contains("2024-T4"))
  }

  @Test func absentServiceIsNine() throws {
    let result = try command.run(["connexion", "claire"], input: "secret\n")
    #expect(result.status == 9)
    #expect(!result.errors.contains("secret"))
    #expect(try command.run(["avis"], input: "1234 5678 1234 5678\n").status == 9)
    #expect(try command.run(["avis"], input: "\u{200F}١٢٣٤.٥٦٧٨–1234-5678\n").status == 9)
    #expect(try command.run(["avis"], input: "1234 5678 1234\n").status == 4)
    #expect(try command.run(["avis", "retirer"], input: "6087 4782 1254\n").status == 4)
  }

  @Test func endOfInputIsThree() throws {
    #expect(try command.run(["connexion", "claire"]).status == 3)
    #expect(try command.run(["avis"]).status == 3)
  }

  @Test func unencryptedServiceElsewhereIsTwo() throws {
    let result = try command.run(
      ["connexion", "claire"], input: "secret\n", service: "http://jalon.exemple.fr")
    #expect(result.status == 2)
    #expect(result.errors.contains("https://"))
  }

  @Test func questionIsRefusedWhereNoneIsWanted() throws {
    let result = try command.run(["connexion", "--sans-question"], input: "claire\nsecret\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("jalon connexion IDENTIFIANT"))
  }

  @Test func whatIsForEverIsGivenAsAnOptionWhereNoQuestionIsWanted() throws {
    let result = try command.run(
      ["gel", "diffuser", "fin 2024", "--annee", "2024", "--sans-question"], input: "fin 2024\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("--oui \"fin 2024\""))
    #expect(try command.run(["gel", "diffuser", "--aide"]).output.contains("--sans-question"))
  }

  @Test func unknownTopicIsSix() throws {
    #expect(try command.run(["aide", "rien"]).status == 6)
  }

  /// Programs get the error as an object on the standard output, people its words beside.
  @Test func errorsAreObjectsInJSON() throws {
    struct Report: Decodable {
      struct Body: Decodable {
        var code: String
        var message: String
        var aide: String
      }
      var erreur: Body
    }
    for (line, code) in [("moi --json", "non_connecte"), ("prjet --json", "commande_mal_ecrite")] {
      let result = try command.run(line.split(separator: " ").map(String.init))
      let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
      #expect(report.erreur.code == code)
      #expect(!report.erreur.message.isEmpty && !report.erreur.aide.isEmpty)
      #expect(!result.errors.isEmpty)
    }
  }
}
