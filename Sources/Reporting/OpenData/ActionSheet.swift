import Foundation
import Monitoring
import Publishing
import Writing

/// A project as the action bases of the regional agencies describe one (in the shape of OSCARS), to be
/// pasted field by field.
struct ActionSheet {
  private let slice: PublicationSlice
  private let project: Project

  init(_ slice: PublicationSlice, _ project: Project) {
    self.slice = slice
    self.project = project
  }

  var text: String {
    SheetText.text(
      "Fiche action\u{A0}: \(project.name)", slice,
      [
        ("Intitulé", project.name), ("Structure porteuse", project.holderName),
        ("Partenaires", project.partnerNames.joined(separator: "\u{A0}; ")),
        ("Financeur", slice.call.funder), ("Cadre", "\(slice.call.title) (\(slice.call.code))"),
        ("Année de début", "\(project.startsOn.year)"), ("Année de fin", "\(project.endsOn.year)"),
        ("État d’avancement", project.status.label), ("Thèmes", themes),
        ("Territoire", project.territory), ("Départements", departments),
        ("Public", project.targetPopulation), ("Objectifs", project.objectives),
        ("Description", project.summary),
        ("Réduction des inégalités", project.inequalityApproach),
        ("Budget total", French.page.euros(project.budgetEUR)),
        ("Subvention", French.page.euros(project.fundingEUR)),
        ("Participation des personnes", SheetText.participation(slice)),
        ("Évaluation, résultats", SheetText.results(slice)),
      ])
  }

  private var themes: String {
    slice.axes.filter(project.isOn).map(\.name).joined(separator: "\u{A0}; ")
  }

  private var departments: String {
    slice.departments.filter { project.departmentCodes.contains($0.code) }
      .map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
  }
}

/// What an experience teaches to those who would start again elsewhere (in the shape of the capitalised
/// experiences of health promotion, CAPS).
struct CapitalisationSheet {
  private let slice: PublicationSlice
  private let project: Project

  init(_ slice: PublicationSlice, _ project: Project) {
    self.slice = slice
    self.project = project
  }

  var text: String {
    SheetText.text(
      "Fiche de capitalisation\u{A0}: \(project.name)", slice,
      [
        ("Carte d’identité", identity), ("Contexte", territory),
        ("Public", project.targetPopulation),
        ("Partenaires", project.partnerNames.joined(separator: "\u{A0}; ")),
        ("Équipe et moyens", means), ("Objectifs", project.objectives),
        ("Ce qui a été fait", project.summary),
        ("Ce qui agit sur les inégalités", project.inequalityApproach),
        ("Participation des personnes", SheetText.participation(slice)),
        ("Résultats", SheetText.results(slice)), ("Fonctions clés", functions),
        ("Transférabilité", reading),
        ("Ce qu’en dit le porteur", slice.replies.map(\.text).joined(separator: "\n")),
        ("Enseignements, leviers et freins", ""),
      ])
  }

  private var identity: String {
    "\(project.code), porté par \(project.holderName), du \(French.page.day(project.startsOn)) "
      + "au \(French.page.day(project.endsOn))"
  }

  private var context: TransferContext? { slice.contexts.first?.context }

  private var territory: String {
    let own = slice.departments.filter { project.departmentCodes.contains($0.code) }
    let told: [(String, String?)] = [
      ("Départements", Phrase.list(own.map { "\($0.name) (\($0.code))" })),
      ("Quartiers prioritaires", context?.priorityDistricts?.label),
      ("Zones France ruralités", context?.ruralZones?.label),
      ("Défavorisation sociale (FDep)", context?.deprivation.map(ContextText.fifth)),
      ("Réseau d’avant le projet", context?.network),
    ]
    return ([project.territory] + lines(told)).joined(separator: "\n")
  }

  /// With the cost for each person where it is told.
  private var means: String {
    let cost = MeansSection.costPerPerson(project, in: slice)?.text
    let told: [(String, String?)] = [
      ("Équipe", context.flatMap(ContextText.team)), ("Durée", ContextText.duration(of: project)),
      ("Budget total", project.budgetEUR > 0 ? French.page.euros(project.budgetEUR) : nil),
      ("Coût par personne en \(slice.year)", cost),
    ]
    return lines(told).joined(separator: "\n")
  }

  private func lines(_ told: [(String, String?)]) -> [String] {
    told.compactMap { name, text in text.map { "- \(name)\u{A0}: \($0)" } }
  }

  private var functions: String {
    (slice.transfers.first?.functions ?? []).map { function in
      "- \(function.name) (\(function.status.label))\u{A0}: \(function.mechanism)"
        + "\n  Forme ici\u{A0}: \(function.form)"
        + (function.context.map { "\n  Contexte\u{A0}: \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  private var reading: String {
    guard let rated = RatedTransfer(slice), let own = rated.projects.first else { return "" }
    let scores = own.settled.scores.map { score in
      let dimension = rated.framework.dimensions.first { $0.code == score.dimension }
      return "- \(dimension?.name ?? score.dimension)\u{A0}: "
        + (score.score.map { "\(French.page.number($0.rounded())) sur 100" }
          ?? "trop peu de critères cotés")
    }
    return ([rated.tally] + scores).joined(separator: "\n")
  }
}
