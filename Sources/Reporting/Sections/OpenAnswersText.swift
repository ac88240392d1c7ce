import Foundation
import Monitoring
import Publishing
import Writing

/// What people wrote, by theme, with how two coders agreed and the words that were cleared.
struct OpenAnswersText {
  let survey: SliceSurvey
  let slice: PublicationSlice

  func blocks(id: String) -> [Block] {
    guard !survey.openAnswers.isEmpty else { return [] }
    return [
      .minor("Ce qu’elles ont écrit", id: "ecrit-\(id)"),
      .paragraph(
        "Deux personnes ont lu chaque réponse écrite, sans savoir de qui ni de quel projet, et lui ont donné "
          + "ses thèmes d’une grille écrite d’avance, chacune sans voir le travail de l’autre. Leur accord est "
          + "mesuré avant qu’elles ne tranchent leurs écarts ; les effectifs sont ceux d’après. Un thème dit "
          + "de quoi les personnes parlent d’elles-mêmes : ne pas le nommer n’est pas penser le contraire."
      ),
    ]
      + survey.openAnswers.enumerated().flatMap { number, answers in
        self.blocks(of: answers, id: "\(id)-\(number + 1)")
      }
  }

  private func blocks(of answers: PublishedOpenAnswers, id: String) -> [Block] {
    guard answers.fewestTexts > 0 else {
      return [
        .paragraph(
          "« \(answers.label) » : le nombre de réponses écrites n’est pas communicable, ni leurs thèmes."
        )
      ]
    }
    return [.table(table(answers, id: id))] + quotes(answers)
  }

  private func table(_ answers: PublishedOpenAnswers, id: String) -> Table {
    let isExact = answers.texts.value != nil
    let texts = (isExact ? "" : "au moins ") + French.page.number(answers.fewestTexts)
    return Table(
      id: "t-themes-\(id)",
      caption: "\(answers.label) (\(survey.quarter.label), \(texts) réponses écrites)",
      columns: [
        .text("Thème", 39), .number("Réponses qui en parlent", 14),
        .number(isExact ? "Part des réponses écrites" : "Part de toutes les réponses", 17),
        .number("Accord des deux codages", 30),
      ],
      rows: answers.themes.map { theme in
        let share = ShareText(theme.count, of: answers.base(survey.total.responses))
        return [
          Table.Cell(theme.label, detail: theme.definition), theme.count.cell,
          Table.Cell(share?.percent ?? PublishedFigure.hiddenMark),
          Table.Cell(theme.agreementText),
        ]
      },
      note: (isExact ? "" : unknownTexts)
        + "Une réponse peut avoir plusieurs thèmes, ou aucun. Accord : part des réponses codées de même, et kappa de "
        + "Cohen (1 : accord parfait ; 0 : celui du hasard) avec son intervalle à 95 %, sur toutes les réponses de "
        + "l’enquête ; non évalué sous 30 réponses, ni où l’effectif de l’appel ou celui des réponses écrites est "
        + "n.c. "
        + survey.source(on: slice.today))
  }

  private var unknownTexts: String {
    let responses = survey.total.responses.value.map { French.page.number($0) }
    return
      "Combien de personnes ont écrit n’est pas communicable : les parts sont celles de toutes les personnes "
      + "qui ont répondu à l’enquête (\(responses ?? PublishedFigure.hiddenMark)), qu’elles aient écrit ou non. "
  }

  private func quotes(_ answers: PublishedOpenAnswers) -> [Block] {
    guard !answers.quotes.isEmpty else { return [] }
    return [
      .paragraph(
        "Des mots des personnes, chacun autorisé par quelqu’un d’autre que qui l’a choisi, sans rien qui dise de "
          + "qui ; […] remplace ce qui est retiré :"),
      .list(answers.quotes.map { "« \($0) »" }),
    ]
  }
}

extension PublishedOpenAnswers.Theme {
  /// « 93 % ; kappa 0,81 (0,66 à 0,96) ».
  fileprivate var agreementText: String {
    guard let agreement else { return "non évalué" }
    let percent = French.page.percent(Decimal(agreement.percent) / 100)
    guard let kappa = agreement.kappa else { return "\(percent) ; kappa sans objet" }
    let told = { (hundredths: Int) in
      French.page.number(Decimal(hundredths) / 100, decimals: 2)
    }
    return
      "\(percent) ; kappa \(told(kappa.hundredths)) (\(told(kappa.lower)) à \(told(kappa.upper)))"
  }
}
