import API
import Client
import Entry
import Foundation
import Monitoring
import Terminal

/// The draft of this computer and the copy that another one of the same person left at the service.
extension OpenedQuarter {
  /// How the other computer will call this one.
  static var device: String {
    let name = ProcessInfo.processInfo.hostName.split(separator: ".").first.map(String.init)
    return name.map { String($0.prefix(100)) } ?? "ordinateur"
  }

  /// Said when the entry ends.
  var whereKept: [String] {
    switch copier.state {
    case .idle: []
    case .kept:
      ["Brouillon enregistré ici et sur le serveur\u{A0}: un autre ordinateur peut le reprendre."]
    case .offline: ["Brouillon enregistré ici seulement\u{A0}: le service ne répond pas."]
    case .elsewhere:
      [
        "Brouillon enregistré ici. Un autre ordinateur en a enregistré un aussi\u{A0}: la prochaine ouverture les montre ensemble."
      ]
    }
  }

  /// Takes the copy where there is no draft here; asks cell by cell where there are two. Without the
  /// service's answer the draft of here goes on alone.
  func meetCopy(of report: QuarterReport) async throws {
    guard !draft.isPending, offline == nil else { return }
    let answer: DraftCopyMessage?
    do throws(ClientError) {
      answer = try await draftCopy()
    } catch {
      return
    }
    guard let copy = answer, copy.revision != draft.copyMark.revision else {
      return catchUp(answer)
    }
    guard let other = draft.content(ofCopy: copy.content) else {
      return console.warn(
        "Un brouillon de l’ordinateur «\u{A0}\(copy.device)\u{A0}» attend sur le serveur, chiffré avec un autre mot de passe\u{A0}: il est laissé."
      )
    }
    let isAlone = draft.content.isEmpty
    let changes = isAlone ? other.changes : try merged(other, copy, report)
    if !changes.isEmpty { try draft.change(changes) }
    try draft.copyMark.note(copy.revision)
    if isAlone {
      console.say(
        "Brouillon repris de l’ordinateur «\u{A0}\(copy.device)\u{A0}»\(Self.day(copy))."
      )
    } else {
      copier.note(draft.copy)
    }
  }

  /// What was entered without a network goes to the service at the next opening.
  private func catchUp(_ copy: DraftCopyMessage?) {
    let copied = copy.flatMap { draft.content(ofCopy: $0.content) }
    guard !draft.content.isEmpty, copied?.cells != draft.content.cells else { return }
    copier.note(draft.copy)
  }

  /// What of the copy comes into the draft.
  private func merged(
    _ other: QuarterChanges, _ copy: DraftCopyMessage, _ report: QuarterReport
  ) throws -> [QuarterChanges.Change] {
    let own = draft.content.cells
    let differing = report.cells.filter { cell in
      other.cells[cell] != nil && own[cell] != nil && own[cell] != other.cells[cell]
    }
    let added = other.cells.filter { own[$0.key] == nil }
    guard differing.isEmpty || !options.asksNothing else {
      throw Failure(ClientError.problem(Problem(.staleVersion)))
    }
    var taken = added.map { QuarterChanges.Change($0.key, $0.value) }
    let heading =
      "Un brouillon plus récent vient de l’ordinateur «\u{A0}\(copy.device)\u{A0}»\(Self.day(copy)). Rien n’est écrit avant la dernière réponse."
    let kept =
      try differing.isEmpty
      ? []
      : settlesOnScreen
        ? settled(
          differing.map {
            ConflictScreen.Choice(
              label: report.label(of: $0), base: nil, mine: words(own[$0]),
              theirs: words(other.cells[$0]))
          }, [heading], sides: ("ici", "là-bas"), report)
        : keptByLines(differing, heading, other, report)
    taken += zip(differing, kept).filter { !$0.1 }.map { cell, _ in
      QuarterChanges.Change(cell, other.cells[cell] ?? nil)
    }
    // The older start: what was sent since is then settled with both.
    let starts = [draft.content.versionRead, other.versionRead].compactMap(\.self)
    return (starts.min().map { [.began(version: $0)] } ?? []) + taken
  }

  private func keptByLines(
    _ differing: [Cell], _ heading: String, _ other: QuarterChanges, _ report: QuarterReport
  ) throws -> [Bool] {
    console.say(heading)
    return try differing.map { cell in
      console.say([
        report.label(of: cell), "  1 ici\u{A0}: \(words(draft.content.cells[cell]))",
        "  2 là-bas\u{A0}: \(words(other.cells[cell]))",
      ])
      return try keepsOwn()
    }
  }

  private func words(_ entry: CellEntry??) -> String {
    guard let entry = entry ?? nil else { return "vide" }
    return entry.shown
  }

  private static func day(_ copy: DraftCopyMessage) -> String {
    copy.savedAt.map { ", enregistré le \(ParisTime.shown($0))" } ?? ""
  }
}

extension QuarterChanges.Change {
  init(_ cell: Cell, _ entry: CellEntry?) { self = entry.map(Self.saved) ?? .emptied(cell) }
}
