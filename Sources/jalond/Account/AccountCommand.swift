import ArgumentParser
import Foundation
import Postgres
import Service
import Store

/// Adds an account, its password read from the terminal or from standard input.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compte",
    abstract: "Ajouter un compte\u{A0}; le mot de passe est lu sur l’entrée.", aliases: ["account"])

  @OptionGroup var settings: Settings

  @Argument(help: ArgumentHelp("Identifiant.", valueName: "identifiant"))
  var login: String

  @Option(
    name: [.customLong("nom"), .customLong("name")],
    help: ArgumentHelp("Nom affiché.", valueName: "nom"))
  var name: String

  @Option(
    name: [.customLong("appel"), .customLong("call")],
    help: ArgumentHelp(
      "Pour un évaluateur\u{A0}: code de l’appel qu’il suit.", valueName: "code"))
  var call: String?

  @Option(
    name: [.customLong("projet"), .customLong("project")],
    help: ArgumentHelp(
      "Pour un porteur\u{A0}: code de l’appel et du projet, par exemple APPEL-2025/P06.",
      valueName: "code"))
  var project: [String] = []

  func validate() throws {
    if (call == nil) == project.isEmpty {
      throw ValidationError("Donner --appel pour un évaluateur, ou --projet pour un porteur.")
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
    say("Mot de passe de \(login) (12 caractères au moins)\u{A0}:")
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
      throw OperatorFailure(
        sentence: "L’appel \(call) n’existe pas. Le charger avec\u{A0}: jalond charger")
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
