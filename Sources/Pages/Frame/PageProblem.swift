import Markup

/// What was wrong with what was sent: what it is, then how to mend it.
package struct PageProblem: Sendable, Hashable {
  package var sentence: String
  package var help: String
  /// All that is wrong, each with its place.
  package var details: [String]

  package init(_ sentence: String, help: String, details: [String] = []) {
    self.sentence = sentence
    self.help = help
    self.details = details
  }

  /// First on the page, and where a screen reader begins.
  var node: MarkupNode {
    .element(
      .div,
      [
        MarkupAttribute("class", "problem"), MarkupAttribute("role", "alert"),
        MarkupAttribute("tabindex", "-1"), MarkupAttribute("autofocus"),
      ],
      [.element(.h2, [], [.text(sentence)]), .paragraph(help)]
        + (details.isEmpty
          ? [] : [.element(.ul, [], details.map { .element(.li, [], [.text($0)]) })]))
  }
}

/// A page that is not there, or cannot be shown now.
package enum ProblemPage {
  package static func page(
    _ title: String, _ help: String, for reader: PageReader? = nil
  ) -> Page {
    Page(title, [.paragraph(help)], for: reader)
  }

  /// Of another project, or of nothing: both read the same.
  package static let missing = Page(
    "Page introuvable",
    [
      .paragraph(
        "Cette adresse ne mène à rien qui vous soit ouvert. La vérifier, ou revenir à l’accueil."),
      .element(.p, [], [.element(.a, [MarkupAttribute("href", "/")], [.text("Accueil")])]),
    ], for: nil)
}
