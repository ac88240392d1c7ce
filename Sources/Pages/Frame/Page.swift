import Markup
import Monitoring
import Writing

/// A whole page for those who follow projects: no script, one style sheet of ours, one question.
package struct Page: Sendable, Hashable {
  package let title: String
  package let html: String

  /// - Parameters:
  ///   - title: the question that the page answers; its only h1.
  ///   - reader: nil before a session is open.
  ///   - problem: what went wrong with what was just sent; it comes first.
  ///   - pinnedToday: the day on which a demonstration stands still, told beside real dates.
  init(
    _ title: String, _ main: [MarkupNode], for reader: PageReader?, problem: PageProblem? = nil,
    isFictitious: Bool = false, pinnedToday: Day? = nil
  ) {
    self.title = title
    let heading = MarkupNode.element(.h1, [], [.text(title)])
    let marks =
      (isFictitious ? ["Données fictives."] : [])
      + [pinnedToday?.pinnedSentence(in: .page)].compactMap(\.self)
    let banner =
      marks.isEmpty ? [] : [MarkupNode.paragraph(marks.joined(separator: " "), class: "mark")]
    let whole = (problem.map { [$0.node] } ?? []) + [heading] + banner + main
    let root = MarkupNode.element(
      .html, [MarkupAttribute("lang", "fr")],
      [
        .element(.head, [], Self.head(title, isWrong: problem != nil)),
        .element(
          .body, [],
          [
            .element(
              .a, [MarkupAttribute("class", "skip"), MarkupAttribute("href", "#contenu")],
              [.text("Aller au contenu")]),
            Self.header(reader),
            .element(
              .main, [MarkupAttribute("id", "contenu"), MarkupAttribute("tabindex", "-1")], whole),
            Self.footer,
          ]),
      ])
    html = "<!DOCTYPE html>\n" + root.written(as: .page)
  }

  private static func head(_ title: String, isWrong: Bool) -> [MarkupNode] {
    [
      .element(.meta, [MarkupAttribute("charset", "utf-8")], []),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("robots", "noindex, nofollow"),
      .element(.title, [], [.text("\(isWrong ? "Erreur\u{A0}: " : "")\(title) – Jalon")]),
      .element(
        .link,
        [
          MarkupAttribute("rel", "stylesheet"), MarkupAttribute("href", PageAddress.styleSheet),
        ], []),
    ]
  }

  private static func meta(_ name: String, _ content: String) -> MarkupNode {
    .element(.meta, [MarkupAttribute("name", name), MarkupAttribute("content", content)], [])
  }

  private static func header(_ reader: PageReader?) -> MarkupNode {
    guard let reader else {
      return .element(.header, [], [.paragraph("Jalon", class: "name")])
    }
    let places = reader.places.map { place in
      MarkupNode.element(.li, [], [.link(place.name, to: place.address)])
    }
    let leave = MarkupNode.postForm(
      to: PageAddress.signOut, reader, [.submit("quitter", "Se déconnecter")])
    return .element(
      .header, [],
      [
        .paragraph("Jalon", class: "name"),
        .element(
          .nav, [MarkupAttribute("aria-label", "Rubriques")], [.element(.ul, [], places)]),
        .element(
          .div, [MarkupAttribute("class", "account")], [.paragraph(reader.name), leave]),
      ])
  }

  private static let footer = MarkupNode.element(
    .footer, [],
    [
      .element(
        .p, [],
        [.link("Accessibilité\u{A0}: partiellement conforme", to: PageAddress.accessibility)])
    ])
}
