package import Foundation

/// What people wrote in answer to an open question over an area, coded by theme by two people.
package struct PublishedOpenAnswers: Sendable, Hashable {
  /// As the form names it.
  package let question: String
  package let label: String
  /// How many wrote something. Where it is hidden, themes are told among all who responded.
  package let texts: PublishedFigure
  package let themes: [Theme]
  /// None where too few wrote.
  package let quotes: [String]

  /// As many wrote at least, as far as is told: each theme is named by people who did.
  package var fewestTexts: Decimal {
    texts.value ?? themes.compactMap(\.count.value).max() ?? 0
  }

  /// Of whom the shares of themes are told: those who wrote, or all who responded.
  package func base(_ responses: PublishedFigure) -> PublishedFigure {
    texts.value == nil ? responses : texts
  }

  var withoutQuotes: PublishedOpenAnswers {
    PublishedOpenAnswers(
      question: question, label: label, texts: texts, themes: themes, quotes: [])
  }

  /// Its counts, by theme.
  package var toldCounts: [(theme: String, count: PublishedFigure)] {
    [("Réponses écrites", texts)] + themes.map { ("Thème\u{A0}: \($0.label)", $0.count) }
  }

  package struct Theme: Sendable, Hashable {
    package let label: String
    package let definition: String
    package let count: PublishedFigure
    /// Of its share of those who wrote; of all who responded, where how many wrote is hidden.
    package let interval: PublishedInterval?
    /// Nil where the texts of the whole wave, or those that name it, are not told, or are fewer than thirty in all.
    package let agreement: Agreement?
  }

  /// How two people coded all the texts of the wave, before they settled where they differ.
  package struct Agreement: Sendable, Hashable {
    /// Of all texts, in whole percents.
    package let percent: Int
    /// Cohen's, in hundredths, with its interval; nil where chance alone would have them agree.
    package let kappa: Kappa?

    package init(percent: Int, kappa: Kappa?) {
      self.percent = percent
      self.kappa = kappa
    }
  }

  package struct Kappa: Sendable, Hashable {
    package let hundredths: Int
    package let lower: Int
    package let upper: Int

    package init(hundredths: Int, lower: Int, upper: Int) {
      self.hundredths = hundredths
      self.lower = lower
      self.upper = upper
    }
  }
}
