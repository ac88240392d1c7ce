import ArgumentParser
import Foundation
import Postgres
import Service
import Store

/// Adds an account, its password read from the terminal or from standard input.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Ajouter un compte ; le mot de passe est lu sur l’entrée.")

  @OptionGroup var settings: Settings

  @Argument(help: "Identifiant.")
  var login: String

  @Option(help: "Nom affiché.")
  var name: String

  @Option(help: "Pour un évaluateur : code de l’appel qu’il suit.")
  var call: String?

  @Option(help: "Pour un porteur : code de l’appel et du projet, par exemple APPEL-2025/P06.")
  var project: [String] = []

  func validate() throws {
    if (call == nil) == project.isEmpty {
      throw ValidationError("Donner --call pour un évaluateur, ou --project pour un porteur.")
    }
  }

  func run() async throws {
    let account = try newAccount()
    let call = call
    let projects = project
    try await administer(settings) { tx in
      let id = try tx.add(account)
      if let call { try tx.grantCall(try tx.known(call).callID, to: id) }
      for name in projects { try tx.grantProject(try tx.knownProject(name), to: id) }
    }
    say("Compte \(login) ajouté.")
  }

  private func newAccount() throws -> NewAccount {
    say("Mot de passe de \(login) (12 caractères au moins) :")
    guard let password = readLine(), password.count >= 12 else {
      throw OperatorFailure(
        sentence: "Le mot de passe est trop court. En choisir un de 12 caractères au moins.")
    }
    return try NewAccount(
      login: login, name: name, kind: call == nil ? .holder : .evaluator, password: password)
  }
}

extension Transaction {
  fileprivate borrowing func known(_ call: String) throws -> CallDirectory {
    guard let directory = try directory(ofCall: call) else {
      throw OperatorFailure(sentence: "L’appel \(call) n’existe pas. Le charger avec : jalond load")
    }
    return directory
  }

  fileprivate borrowing func knownProject(_ name: String) throws -> UUID {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let project = try known(parts[0]).projects[parts[1]] else {
      throw OperatorFailure(sentence: "Le projet \(name) n’existe pas. L’écrire APPEL/PROJET.")
    }
    return project
  }
}
