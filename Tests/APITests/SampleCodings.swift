import API
import Foundation
import Monitoring

/// Of what people wrote, coded by theme.
extension SampleMessages {
  private static let themes = [
    Theme(
      code: "transport", label: "Venir est difficile", definition: "La distance ou les horaires",
      example: "Le bus passe deux fois par jour")
  ]

  static let codings: [any SampledMessage] = [
    Sample(
      "codebook-request", CodebookRequest(question: "remarque", themes: themes, restarts: true)),
    Sample(
      "coding-list",
      CodingList([
        .init(
          name: "remarque", label: "Autre chose ?",
          coding: CodingLine(
            id: id(40), version: 2, themes: themes, texts: 31, isCoder: true, ownDone: 31,
            otherDone: 31, isCodedTwice: true, differences: 4, undecided: 1, waitingQuotes: 2,
            clearedQuotes: 3, isClosed: true))
      ])),
    Sample(
      "open-text-list",
      OpenTextList([.init(id: id(41), content: "Le bus est rare", themes: ["transport"])])),
    Sample(
      "coding-difference-list",
      CodingDifferenceList([
        .init(text: id(41), content: "Le bus est rare", theme: "transport", isPresent: true)
      ])),
    Sample(
      "quote-list",
      QuoteList([
        .init(
          id: id(42), excerpt: "Le bus […] est rare", names: ["Toulouse"], isOwn: true,
          isCleared: true)
      ])),
    Sample(
      "coding-act-request",
      CodingActRequest(
        .quote, text: id(41), themes: ["transport"], isPresent: true, excerpt: "Le bus […]",
        quote: id(42))),
    Sample("coding-act-receipt", CodingActReceipt(.clear)),
  ]
}
