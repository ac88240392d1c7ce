import ArgumentParser
import Statistics
import Terminal

struct FunnelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entonnoir", abstract: "Quels projets sortent de ce que le hasard explique.",
    discussion: """
      Le fichier a une ligne par projet\u{A0}:
        projet;effectif;population
        P01;12;40
        P02;30;55
      Les limites tiennent compte du nombre de personnes de chaque projet. Ce n’est pas un \
      classement\u{A0}: un écart demande des raisons, il n’en donne pas.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("Les projets, en CSV.", valueName: "fichier"))
  var path: String

  func run() throws {
    guard case .table(let sheet) = try MeasureFile(path) else {
      throw Failure(
        .refused, "fichier_refuse", "Le fichier n’est pas un tableau.",
        "En JSON\u{A0}: jalon mesure methode funnel_exact")
    }
    let projects = try FunnelTable(HeadedTable(sheet))
    switch outcome(try FunnelRow.fields(of: try ExactFunnel(projects.shares))) {
    case .success(let fields):
      let console = Console()
      if options.isJSON {
        let names = projects.names.map(MethodValue.word)
        try console.say(json: MethodValue.object(fields.merging(["names": .list(names)]) { $1 }))
      } else {
        console.say(try projects.lines())
      }
    case .failure(let reason): throw Failure(reason)
    }
  }
}

private struct FunnelTable {
  let names: [String]
  let shares: [Share]

  init(_ table: HeadedTable) throws {
    guard let given = try table.shares() else {
      throw Failure(
        .refused, "fichier_refuse", "Les valeurs des projets ne se trouvent pas.",
        "Donner deux colonnes, «\u{A0}effectif\u{A0}» et «\u{A0}population\u{A0}».")
    }
    let titles = table.texts("projet") ?? given.indices.map { "ligne \(table.lineNumber($0))" }
    // Nobody was there: the project has no share, and no place.
    let present = zip(titles, given).compactMap { title, share in share.map { (title, $0) } }
    names = present.map(\.0)
    shares = present.map(\.1)
  }

  /// In alphabetical order, since it is no ranking.
  func lines() throws(EstimateRefusal) -> [String] {
    let funnel = try ExactFunnel(shares)
    var lines = ["Part d’ensemble\u{A0}: \(MeasureUnit.percent.words(funnel.baseline))"]
    for (name, share) in zip(names, shares).sorted(by: { $0.0 < $1.0 }) {
      let words = try funnel.hasVariation ? funnel.position(of: share).words : "comme les autres"
      lines.append("\(name)\u{A0}: \(share.numerator) sur \(share.denominator), \(words)")
    }
    if let spread = try? FunnelOverdispersion(funnel), spread.pValue < 0.05 {
      lines.append("Les projets diffèrent plus que le hasard.")
    }
    if shares.count < 5 || shares.contains(where: { $0.denominator < 30 }) {
      lines.append("Ne rien conclure sur un projet de moins de 30 personnes, ni sous cinq projets.")
    }
    return lines
  }
}

extension Funnel.Position {
  fileprivate var words: String {
    switch self {
    case .farBelow: "au-dessous de ce que le hasard explique (99,8\u{A0}%)"
    case .below: "à regarder, plutôt bas (95\u{A0}%)"
    case .within: "dans ce que le hasard explique"
    case .above: "à regarder, plutôt haut (95\u{A0}%)"
    case .farAbove: "au-dessus de ce que le hasard explique (99,8\u{A0}%)"
    }
  }
}
