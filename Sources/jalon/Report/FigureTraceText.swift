import API
import Foundation
import Monitoring
import Terminal
import Writing

/// Where a figure comes from, to be read: what it is, how it was made, then each entry behind it.
struct FigureTraceText {
  let message: FigureTraceMessage
  let options: CommonOptions

  func say(_ output: Output) {
    guard message.figures.count == 1 || options.isRaw else { return sayChoice(output) }
    guard !options.isRaw else { return sayRows(output) }
    let columns = output.console.windowWidth == .max ? nil : output.console.windowWidth
    let all = head + lines() + tables(output) + foot
    output.console.page(
      all.flatMap { line in
        wrapped(line, columns: columns).split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init)
      }, isPaged: !options.asksNothing)
  }

  private func sayRows(_ output: Output) {
    for entry in message.entries { output.console.say(row: row(entry)) }
    for declaration in message.declarations { output.console.say(row: row(declaration)) }
    for wave in message.waves { output.console.say(row: row(wave)) }
  }

  private func tables(_ output: Output) -> [String] {
    let declarations =
      message.declarations.isEmpty
      ? []
      : output.lines(
        ["Projet", "Objet", "Version", "Envoi", "Accepté", "Depuis"],
        message.declarations.map(row))
    let waves =
      message.waves.isEmpty
      ? []
      : output.lines(
        ["Enquête", "Vague", "Réponses publiées", "État", "Ouverte", "Fermée"],
        message.waves.map(row))
    return declarations + waves
  }

  private func sayChoice(_ output: Output) {
    output.console.say(
      "Plusieurs chiffres de ce rapport (\(message.report)) peuvent s’appeler ainsi. Préciser avec --periode, --groupe, --type ou --perimetre\u{A0}:"
    )
    if message.isFictitious { output.console.say("Données fictives.") }
    output.console.page(
      output.lines(
        ["Type", "Périmètre", "Période", "Groupe", "Publié"],
        message.figures.map { [$0.kind, $0.area, $0.period, $0.group, $0.value] }),
      isPaged: !options.asksNothing)
  }

  private var head: [String] {
    let marks =
      (message.isFictitious ? ["Données fictives."] : [])
      + ["Ne pas diffuser\u{A0}: cette trace nomme qui a saisi et accepté."]
    let figures = message.figures.map { figure in
      let name = [figure.code, figure.title].filter { !$0.isEmpty }.joined(separator: " ")
      let kind = ["indicateur", "ventilation"].contains(figure.kind) ? "" : " (\(figure.kind))"
      let place = [figure.area, figure.period, figure.group].filter { !$0.isEmpty }
      let unit = figure.unit.isEmpty || figure.unit == "fraction" ? "" : " \(figure.unit)"
      return
        "\(name)\(kind), \(place.joined(separator: ", "))\u{A0}: \(figure.value)\(figure.hasNumber ? unit : "")"
    }
    return marks + figures + [message.publication.sentence] + message.making + [""]
  }

  private var foot: [String] {
    let entry = message.entries.first { $0.quarterVersion > 0 }
    let opening = entry.map { entry in
      [
        "Lire une saisie\u{A0}: jalon saisie voir \(entry.project) \(entry.quarter) --version \(entry.quarterVersion)"
      ]
    }
    let unshown = message.unshown.map { count in
      count == 0
        ? []
        : [
          French.terminal.counted(
            count, "autre projet, non montré.", "autres projets, non montrés.")
        ]
    }
    let lines = (unshown ?? []) + message.notes + (opening ?? [])
    let isAlone = message.entries.isEmpty && message.declarations.isEmpty
    return lines.isEmpty || isAlone ? lines : [""] + lines
  }

  // MARK: Entries

  /// By project, a quarter each.
  private func lines() -> [String] {
    var lines: [String] = []
    // Where all are of one category, the figure’s own name says which.
    let isOfOne = Set(message.entries.map(\.category)).count == 1
    for (place, entry) in message.entries.enumerated() {
      if place == 0 || message.entries[place - 1].project != entry.project {
        lines.append(entry.project)
      }
      let category = isOfOne ? "" : entry.categoryName.map { ", \($0)" } ?? ""
      let parts = [told(entry)] + origin(entry)
      lines.append("  \(entry.quarter)\(category)\u{A0}: \(parts.joined(separator: "\u{A0}; "))")
    }
    return lines
  }

  private func row(_ entry: FigureTraceMessage.Entry) -> [String] {
    [
      entry.project, entry.quarter, entry.category ?? "", told(entry),
      String(entry.quarterVersion), entry.version.map(String.init) ?? "", words(entry.sent),
      words(entry.accepted), control(entry) ?? "", change(entry) ?? "",
    ]
  }

  private func told(_ entry: FigureTraceMessage.Entry) -> String {
    if let missing = entry.missing {
      return [missing, entry.reason].compactMap(\.self).joined(separator: " (")
        + (entry.reason == nil ? "" : ")")
    }
    if entry.isReturned == true {
      let when = entry.returned.map { " le \(words($0))" } ?? ""
      return "rendu à son porteur\(when), ne compte pas ici"
    }
    let value = entry.value ?? (entry.version == nil ? "pas de valeur" : "à lire dans la saisie")
    return entry.isCounted || entry.version == nil ? value : "\(value), ne compte pas ici"
  }

  /// Which version, who, when, how sure, and what came since.
  private func origin(_ entry: FigureTraceMessage.Entry) -> [String] {
    guard let own = entry.version else { return [change(entry)].compactMap(\.self) }
    let quarter =
      own == entry.quarterVersion
      ? "version \(own)" : "version \(entry.quarterVersion), valeur venue avec la \(own)"
    let sent = entry.sent.map { "\(quarter) du \(words($0))" } ?? quarter
    let accepted =
      entry.accepted.map { "acceptée le \(words($0))" }
      ?? (entry.isAccepted ? "acceptée" : "pas encore relue")
    return [sent, accepted, control(entry), change(entry)].compactMap(\.self)
  }

  private func control(_ entry: FigureTraceMessage.Entry) -> String? {
    guard let control = entry.control else { return nil }
    guard let day = entry.controlledOn.flatMap({ Day($0) }) else { return control }
    return "\(control) (recompté le \(French.terminal.shortDay(day)))"
  }

  private func change(_ entry: FigureTraceMessage.Entry) -> String? {
    guard let change = entry.change else { return nil }
    let version = "version \(change.version) du \(words(change.sent))"
    if change.version <= entry.quarterVersion {
      return "corrigé dans la \(version), qui attend une publication suivante"
    }
    // Which of them was returned is told with the quarter.
    if entry.isReturned == true, !change.isAccepted { return version }
    let state = change.isAccepted ? "acceptée depuis" : "pas acceptée"
    return entry.version == nil ? "\(version), \(state)" : "a changé\u{A0}: \(version), \(state)"
  }

  // MARK: Rows

  private func row(_ declaration: FigureTraceMessage.Declaration) -> [String] {
    [
      declaration.project, declaration.title, String(declaration.version),
      words(declaration.sent), words(declaration.accepted),
      declaration.laterVersion.map { "version \($0)" } ?? "",
    ]
  }

  private func row(_ wave: FigureTraceMessage.Wave) -> [String] {
    [
      wave.title, wave.quarter, wave.responses, wave.state ?? "–",
      wave.opensOn.map { French.terminal.shortDay($0) } ?? "–",
      wave.closesOn.map { French.terminal.shortDay($0) } ?? "–",
    ]
  }

  /// « 12/01/2025, Porteur P06 »
  private func words(_ mark: FigureTraceMessage.Mark?) -> String {
    guard let mark else { return "–" }
    let day = (try? Date(mark.at, strategy: .iso8601)).flatMap { ParisTime.day(of: $0) }
    return [day.map { French.terminal.shortDay($0) } ?? mark.at, mark.author]
      .compactMap(\.self).joined(separator: ", ")
  }
}

extension FigureTraceMessage.Entry {
  /// « femmes » of « Genre : femmes ».
  fileprivate var categoryName: String? {
    category?.split(separator: ":").last?.trimmed
  }
}

extension FigureTraceMessage.Figure {
  fileprivate var hasNumber: Bool { value.first?.isNumber == true }
}
