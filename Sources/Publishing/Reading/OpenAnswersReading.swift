import Foundation
import Monitoring
import Statistics

/// Reads what was written off the counts that may be told, question by open question.
struct OpenAnswersReading {
  /// Under so many texts the agreement of two people is an accident.
  private static let fewestTexts = 30

  let raw: RawWave
  /// The question that tells of a theme, over an area.
  let question: (String, RawWave.Subject) -> PublishedQuestion?

  func openAnswers(over subject: RawWave.Subject) -> [PublishedOpenAnswers] {
    raw.survey.coded.map { coded in
      let texts = self.texts(of: coded, subject)
      let projects = Set(subject.turnout.map(\.projectID))
      let told = PublishedOpenAnswers(
        question: coded.question, label: coded.label, texts: texts,
        themes: coded.themes.map { theme(of: coded, $0, subject) },
        // In the order of their words, which says nothing of their authors.
        quotes: coded.quotes.filter { projects.contains($0.projectID) }.map(\.excerpt).sorted())
      return told.fewestTexts < Decimal(CallFloor.people) ? told.withoutQuotes : told
    }
  }

  private func texts(of coded: CodedAnswers, _ subject: RawWave.Subject) -> PublishedFigure {
    yes(coded.name(ofTheme: nil), subject)?.count ?? .hidden
  }

  private func theme(
    of coded: CodedAnswers, _ theme: CodedTheme, _ subject: RawWave.Subject
  ) -> PublishedOpenAnswers.Theme {
    let own = yes(coded.name(ofTheme: theme), subject)
    // The width of an interval would bound a number of texts that is not told.
    let call = raw.areas.first { $0.area == .call && texts(of: coded, $0).value != nil }
    let overall = call.flatMap { yes(coded.name(ofTheme: theme), $0)?.count.value }
    return PublishedOpenAnswers.Theme(
      label: theme.label, definition: theme.definition, count: own?.count ?? .hidden,
      interval: own?.interval,
      agreement: overall == nil ? nil : Self.agreement(theme.agreement))
  }

  /// Those who wrote, or who named a theme.
  private func yes(_ name: String, _ subject: RawWave.Subject) -> PublishedAnswer? {
    question(name, subject)?.answers.first { $0.label == CodedAnswers.yesLabel }
  }

  static func agreement(_ counts: CodingAgreement) -> PublishedOpenAnswers.Agreement? {
    guard counts.texts >= fewestTexts else { return nil }
    let table = try? AgreementTable([
      [counts.both, counts.firstOnly], [counts.secondOnly, counts.neither],
    ])
    let kappa = try? table?.kappa(.nominal)
    let hundredths = { (value: Double) in Int((value * 100).rounded()) }
    return PublishedOpenAnswers.Agreement(
      percent: hundredths(Double(counts.both + counts.neither) / Double(counts.texts)),
      kappa: kappa.flatMap { own in
        own.interval.map { limits in
          PublishedOpenAnswers.Kappa(
            hundredths: hundredths(own.value), lower: hundredths(limits.lower),
            upper: hundredths(limits.upper))
        }
      })
  }
}
