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
    let table = try MeasureFile.readTable(
      path, otherwise: "En JSON\u{A0}: jalon mesure methode funnel_exact")
    let projects = try FunnelTable(table)
    let console = Console()
    switch outcome(try projects.fields()) {
    case .success(let fields) where options.isJSON: try console.say(json: fields)
    case .success: console.say(try projects.lines())
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

  /// Those of the method, with what may be told of each project.
  func fields() throws(EstimateRefusal) -> MethodValue {
    let funnel = try ExactFunnel(shares)
    let readings = try funnel.hasVariation ? funnel.readings() : shares.map { _ in nil }
    var fields = try FunnelRow.fields(of: funnel)
    fields["names"] = .list(names.map(MethodValue.word))
    fields["readings"] = .list(
      readings.map { reading in reading.map { MethodValue.word($0.rawValue) } ?? .null })
    return .object(fields)
  }

  /// In alphabetical order, since it is no ranking.
  func lines() throws(EstimateRefusal) -> [String] {
    let funnel = try ExactFunnel(shares)
    var lines = ["Part d’ensemble\u{A0}: \(MeasureUnit.percent.words(funnel.baseline))"]
    let places = shares.indices.sorted { names[$0] < names[$1] }
    guard funnel.hasVariation else {
      return lines + places.map { "\(line($0)), comme les autres" }
    }
    let readings = try funnel.readings()
    lines += places.map { place in
      [line(place), readings[place]?.words].compactMap(\.self).joined(separator: ", ")
    }
    return lines + remarks(on: funnel)
  }

  private func line(_ place: Int) -> String {
    "\(names[place])\u{A0}: \(shares[place].numerator) sur \(shares[place].denominator)"
  }

  private func remarks(on funnel: ExactFunnel) -> [String] {
    var remarks: [String] = []
    if let spread = try? FunnelOverdispersion(funnel) {
      if spread.isShown {
        remarks.append(
          "Les projets diffèrent plus que par hasard\u{A0}: les limites sont élargies d’autant.")
      } else if shares.count < 10, spread.pValue < 0.05 {
        remarks.append("Les projets diffèrent plus que par hasard\u{A0}: aucun n’est désigné.")
      }
    }
    if shares.count < 5 || shares.contains(where: { $0.denominator < 30 }) {
      remarks.append(
        "Ne rien conclure sur un projet de moins de 30 personnes, ni sous cinq projets.")
    }
    return remarks
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
