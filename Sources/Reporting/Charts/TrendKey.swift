import Monitoring
import Publishing

/// What the signs of small charts stand for, of those that are drawn.
struct TrendKey {
  let panels: [TrendChart.Panel]

  var sentences: String {
    let told: [(isDrawn: Bool, sentence: String)] =
      FigureAbsence.signs.map { sign, words in
        (absences.contains(sign), "« \(sign) » : \(words).")
      } + [
        (points.contains(where: \.isHidden), "Carré gris : n.c."),
        (
          points.contains(where: \.isPartial),
          "Point creux : une partie seulement des projets attendus."
        ),
        (
          panels.contains(where: \.changesProjects),
          "Pointillé : le nombre de projets change, les deux points ne se comparent pas."
        ),
        (
          panels.contains { $0.targets.contains { $0 != nil } },
          "Tirets : cible, répartie également sur les trimestres quand l’indicateur se cumule."
        ),
      ]
    return told.filter(\.isDrawn).map(\.sentence).joined(separator: " ")
  }

  private var points: [TrendChart.Point] { panels.flatMap(\.points) }

  private var absences: Set<String> {
    Set(
      points.compactMap { point in
        if case .missing(let absence) = point { absence.sign } else { nil }
      })
  }
}

extension TrendChart.Point {
  fileprivate var isHidden: Bool { if case .hidden = self { true } else { false } }
  fileprivate var isPartial: Bool { if case .partial = self { true } else { false } }
}

extension TrendChart.Panel {
  /// Between two quarters that follow each other and have a value.
  fileprivate var changesProjects: Bool {
    Stretch.unbroken(points.map(\.value)).contains { run in
      Set(run.map { projects[$0.index] }).count > 1
    }
  }
}

extension FigureAbsence {
  /// The same signs as where quarters are told received or not.
  var sign: String {
    switch self {
    case .notReceived: "?"
    case .unreviewed: "…"
    case .notDue, .notAsked: "·"
    case .leftEmpty: "–"
    case .said: "×"
    }
  }

  fileprivate static let signs: [(sign: String, words: String)] = [
    (notReceived.sign, "non reçu"), (unreviewed.sign, "reçu, à relire"),
    (notDue.sign, "pas encore dû"), (leftEmpty.sign, "reçu, non renseigné"),
    (said(.notAvailable).sign, "le porteur dit ne pas avoir la valeur, ou ne pas la donner"),
  ]
}
