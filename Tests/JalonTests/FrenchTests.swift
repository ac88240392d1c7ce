import Foundation
import Testing

/// swift-argument-parser speaks English; nobody who uses jalon may see it, after an upgrade neither.
struct FrenchTests {
  private let command = JalonCommand()

  private static let english = [
    "Usage", "USAGE", "OVERVIEW", "Error", "error:", "Missing", "Unknown", "Unexpected", "invalid",
    "SUBCOMMAND", "subcommand", "ARGUMENTS", "Help:", "See ", "Show", "default", "Did you mean",
    "expected", "information", "Please", " value", "(values:", " or:",
  ]

  /// Each command, the program itself first.
  static let commands = [
    "", "connexion", "deconnexion", "moi", "compte", "compte creer", "compte liste",
    "compte reinitialiser", "compte bloquer", "compte debloquer", "compte fermer",
    "compte rattacher", "compte signature",
    "compte confirmer", "compte refuser", "compte motdepasse",
    "compte sessions", "appel", "appel voir",
    "appel modifier", "projet",
    "projet liste", "projet voir", "saisie",
    "saisie ouvrir", "saisie definir", "saisie controler", "saisie envoyer", "saisie voir",
    "saisie journal", "saisie modele", "saisie importer", "saisie doubler", "saisie rouvrir",
    "saisie repondre",
    "projet avenant", "relecture",
    "relecture file", "relecture ouvrir", "relecture accepter", "relecture accepter-tout",
    "relecture questionner", "relecture clore", "relecture rendre", "relecture rouvrir",
    "relecture verifier", "relecture relancer", "regle", "regle ecrire",
    "regle liste", "regle retirer", "completion", "depenses", "depenses voir",
    "depenses definir", "depenses envoyer",
    "depenses abandonner", "depenses exporter", "depenses accepter", "depenses rendre",
    "depenses rouvrir", "bilan", "bilan voir", "bilan ecrire", "bilan envoyer", "bilan abandonner",
    "bilan accepter", "bilan rendre", "bilan rouvrir",
    "participation", "participation liste", "participation voir",
    "participation ajouter", "participation corriger", "participation retirer",
    "participation importer", "participation autoriser", "transferabilite",
    "transferabilite voir", "transferabilite noter", "transferabilite envoyer",
    "transferabilite rouvrir", "transferabilite ecarts", "transferabilite accorder",
    "transferabilite fonctions", "transferabilite contexte", "evaluation",
    "evaluation voir",
    "evaluation contribution", "evaluation recommandation", "evaluation decision", "avis",
    "avis donner",
    "avis retirer", "enquete", "enquete creer", "enquete apercu", "enquete corriger",
    "enquete medias",
    "enquete codes", "enquete feuilles", "enquete publier", "enquete prolonger", "enquete cloturer",
    "enquete depouiller", "enquete apparier", "enquete attester", "enquete effectifs",
    "enquete exporter", "enquete themes", "enquete themes ecrire", "enquete themes voir",
    "enquete themes coder", "enquete themes accorder", "enquete themes autoriser",
    "enquete themes clore",
    "enquete taux", "enquete liste", "enquete papier", "enquete lire-papier", "enquete saisir",
    "formulaire", "formulaire verifier", "formulaire relire", "formulaire expliquer",
    "formulaire convertir", "formulaire jouer", "formulaire evaluer", "gel", "gel creer",
    "gel provisoire", "gel liste",
    "gel voir", "mesure", "mesure inegalites", "mesure secret", "mesure proportion",
    "mesure comparer", "mesure alpha", "mesure reponse",
    "mesure taux", "mesure accord", "mesure epices", "mesure methode", "mesure ecart",
    "mesure cible", "mesure tendance", "mesure entonnoir", "mesure moyenne", "mesure standardise",
    "mesure holm", "mesure individus", "rapport", "rapport produire", "rapport restituer",
    "rapport apercu", "rapport comparer", "donnees", "donnees exporter",
    "rapport tracer", "aide",
  ]

  @Test(arguments: commands)
  func helpIsFrench(_ path: String) throws {
    let words = path.split(separator: " ").map(String.init)
    for flag in ["--aide", "--help", "-h"] {
      let result = try run(words + [flag])
      #expect(result.status == 0)
      #expect(result.output.contains("Emploi\u{A0}: jalon"))
      FrenchTests.expectFrench(result.output)
    }
  }

  @Test(arguments: [
    "prjet", "projet lste", "projet voir", "projet voir P06 P07", "projet voir P06 P07 P08",
    "projet liste --jsn", "projet liste -x", "rapport produire --axe", "rapport produire",
    "rapport produire --axe 2 --annee deux", "rapport produire --axe 2 --annee 2024 --format pfd",
    "rapport produire --axe 2 --annee 12", "rapport tracer --annee 2024", "saisie", "saisie P06",
    "saisie envoyr P06 2024-T4",
    "projet liste --json=oui", "compte creer eva --nom Eva", "compte creer",
    "compte creer eva --nom Eva --appel A --administrateur", "compte bloquer", "compte bloqer eva",
    "connexion a b", "saisie definir P06 2024-T4",
    "--generate-completion-script tcsh", "projet liste -jx", "rapport produire -oX -o",
    "enquete creer", "enquete prolonger ecoute", "enquete publier", "enquete effectifs",
    "enquete corriger ecoute", "depenses definir", "depenses definir P06 annee 64=1/1",
    "completion tcsh",
    "bilan ecrire P06 deux", "depenses exporter P06 2024 -o compte.pdf",
  ])
  func mistakesAreToldInFrench(_ line: String) throws {
    let result = try run(line.split(separator: " ").map(String.init))
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
    FrenchTests.expectFrench(result.errors)
  }

  @Test func mistypedCommandIsSuggested() throws {
    #expect(try run(["prjet"]).errors.hasPrefix("Vouliez-vous dire\u{A0}: jalon projet\u{A0}?\n"))
    #expect(
      try run(["projet", "lsite"]).errors
        .hasPrefix("Vouliez-vous dire\u{A0}: jalon projet liste\u{A0}?\n"))
    #expect(
      try run(["saisie", "envoyr", "P06", "2024-T4"]).errors
        .hasPrefix("Vouliez-vous dire\u{A0}: jalon saisie envoyer\u{A0}?\n"))
    #expect(
      try run(["zzz"]).errors
        .hasPrefix("Erreur\u{A0}: La commande «\u{A0}jalon zzz\u{A0}» n’existe pas."))
    #expect(
      try run(["sasie", "P06"]).errors
        .contains("La commande «\u{A0}jalon sasie\u{A0}» n’existe pas."))
    #expect(
      try run(["projet", "lsite"]).errors
        .contains("La commande «\u{A0}jalon projet lsite\u{A0}» n’existe pas."))
    // An unknown verb after a noun lists the verbs.
    #expect(try run(["projet", "zzz"]).errors.contains("Commandes\u{A0}: liste, voir, avenant."))
    #expect(try run(["saisie", "modle", "P06"]).errors.contains("definir, controler, envoyer"))
    for line in [["saisie", "zzz", "P06", "2024-T4"], ["saisie", "zzz"], ["avis", "zzz"]] {
      #expect(
        try run(line).errors.contains("Commandes de «\u{A0}jalon \(line[0])\u{A0}»\u{A0}: "))
    }
    #expect(
      try run(["projet", "liste", "P06"]).errors.contains("«\u{A0}P06\u{A0}» est en trop."))
  }

  private func run(_ words: [String]) throws -> JalonCommand.Result { try command.run(words) }

  static func expectFrench(_ text: String) {
    for word in english { #expect(!text.contains(word), "\(word): \(text)") }
  }

  @Test
  func `a negative number after an option is told as such, a text with a dash how to write it`()
    throws
  {
    for words in [
      ["transferabilite", "contexte", "P06", "--etp", "-1"],
      ["mesure", "proportion", "1", "2", "--population", "-3"],
      ["enquete", "codes", "V1", "--nombre", "-2,5"],
    ] {
      let result = try command.run(words)
      #expect(result.status == 2, "\(result.errors)")
      let sentence =
        "\(words[words.count - 2])\u{A0}: «\u{A0}\(words[words.count - 1])\u{A0}» est négatif."
      #expect(result.errors.contains(sentence), "\(result.errors)")
      #expect(!result.errors.contains("Il manque une valeur"))
    }
    let text = try command.run([
      "relecture", "rendre", "P06", "2024-T4", "--motif", "-5 cases vides",
    ])
    #expect(text.errors.contains("s’écrit --motif=\"…\""), "\(text.errors)")
    let missing = try command.run(["relecture", "rendre", "P06", "2024-T4", "--motif"])
    #expect(missing.errors.contains("Il manque une valeur"), "\(missing.errors)")
  }

  @Test func `an unknown verb of entry lists the verbs`() throws {
    let result = try command.run(["saisie", "brouillon", "P06"])
    #expect(result.status == 2)
    #expect(result.errors.contains("brouillon") && result.errors.contains("modele"))
    #expect(result.errors.contains("definir, controler, envoyer, voir, journal"))
  }
}
