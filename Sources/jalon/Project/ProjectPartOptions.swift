import API
import ArgumentParser
import Monitoring

/// Who carries a project, with whom, where, and when it rests.
struct ProjectPartOptions: ParsableArguments {
  @Option(
    name: .customLong("porteur"), help: ArgumentHelp("Nouveau porteur.", valueName: "nom"))
  var holder: String?

  @Option(
    name: .customLong("siret"), help: ArgumentHelp("Son SIRET.", valueName: "numéro"))
  var siret: String?

  @Option(
    name: .customLong("rna"), help: ArgumentHelp("Son numéro RNA.", valueName: "numéro"))
  var rna: String?

  @Option(
    name: .customLong("finess"), help: ArgumentHelp("Son numéro FINESS.", valueName: "numéro"))
  var finess: String?

  @Option(
    name: .customLong("partenaire"),
    help: ArgumentHelp("Partenaire qui arrive\u{A0}; à répéter.", valueName: "nom"))
  var addedPartners: [String] = []

  @Option(
    name: .customLong("sans-partenaire"),
    help: ArgumentHelp("Partenaire qui part\u{A0}; à répéter.", valueName: "nom"))
  var removedPartners: [String] = []

  @Option(
    name: .customLong("departement"),
    help: ArgumentHelp("Département de plus\u{A0}; à répéter.", valueName: "code"))
  var addedDepartments: [String] = []

  @Option(
    name: .customLong("sans-departement"),
    help: ArgumentHelp("Département de moins\u{A0}; à répéter.", valueName: "code"))
  var removedDepartments: [String] = []

  @Option(
    name: .customLong("suspendre"),
    help: ArgumentHelp("Premier jour d’une suspension.", valueName: "date"))
  var suspensionStart: String?

  @Option(
    name: .customLong("jusque"),
    help: ArgumentHelp("Dernier jour de la suspension.", valueName: "date"))
  var suspensionEnd: String?

  func add(to request: inout AmendmentRequest) throws {
    if holder == nil, [siret, rna, finess].contains(where: { $0 != nil }) {
      throw Failure.badAmendment("Un numéro va avec --porteur.")
    }
    request.holder = holder.map {
      AmendmentRequest.HolderLine(
        Organisation(
          name: $0, siret: siret.map(compact), rna: rna.map(compact), finess: finess.map(compact)))
    }
    request.partners = list(addedPartners, removedPartners)
    request.departments = list(addedDepartments, removedDepartments)
    switch (suspensionStart, suspensionEnd) {
    case (nil, nil): break
    case (let start?, let end?):
      request.suspension = AmendmentRequest.SuspensionLine(
        startsOn: try Day(typed: start), endsOn: try Day(typed: end))
    default:
      throw Failure.badAmendment("Une suspension a deux dates\u{A0}: --suspendre et --jusque.")
    }
  }

  private func list(_ added: [String], _ removed: [String]) -> AmendmentRequest.ListLine? {
    added.isEmpty && removed.isEmpty ? nil : .init(added: added, removed: removed)
  }

  /// Numbers are often written in groups.
  private func compact(_ number: String) -> String {
    number.filter { !$0.isWhitespace }.uppercased()
  }
}
