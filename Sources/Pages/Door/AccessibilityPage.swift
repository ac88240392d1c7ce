import Markup

/// What the pages and the documents reach, what they do not, and to whom one can turn (RGAA 4.1).
package enum AccessibilityPage {
  package static func page(for reader: PageReader?) -> Page {
    Page(
      "Déclaration d’accessibilité",
      [
        .paragraph(
          "Jalon s’engage à rendre ses pages et ses documents accessibles, selon l’article 47 de la loi n°\u{A0}2005-102 du 11 février 2005. Cette déclaration porte sur les pages de suivi, les pages d’enquête et les rapports en PDF et en HTML."
        ),
        .heading("État de conformité"),
        .paragraph(
          "Partiellement conforme\u{A0}: aucun audit selon le RGAA 4.1 n’a été fait par un tiers."),
        .heading("Ce qui est tenu"),
        .list(
          [
            "Toutes les pages se lisent et se remplissent au clavier, sans script, à 320\u{A0}pixels de large et à 200\u{A0}%.",
            "Chaque champ a son étiquette, chaque tableau son titre et ses en-têtes\u{A0}; rien n’est dit par la seule couleur.",
            "Les graphiques des rapports ont une description qui dit leurs valeurs, et un tableau.",
            "Les PDF sont balisés (PDF/UA-1), ce que vérifie l’outil qui les compose.",
          ].map { [.text($0)] }),
        .heading("Ce qui manque"),
        .list(
          [
            "Les PDF n’ont pas été passés par veraPDF.",
            "Les pages n’ont pas été essayées par des personnes qui se servent d’un lecteur d’écran.",
          ].map { [.text($0)] }),
        .heading("Signaler une difficulté"),
        .paragraph(
          "Écrire à l’agence qui finance l’appel\u{A0}: ses coordonnées figurent dans sa convention et sur son site. Elle doit vous donner l’information sous une forme qui vous convient."
        ),
        .heading("Voies de recours"),
        .paragraph(
          "Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits\u{A0}: par son formulaire en ligne, par son délégué dans votre département, ou par courrier gratuit (Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07)."
        ),
      ], for: reader)
  }
}
