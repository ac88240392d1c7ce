import ArgumentParser
import Foundation
import Terminal
import XLSForm

struct FormReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relire", abstract: "Relire les mots d’un formulaire\u{A0}: est-il facile ?")

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument

  func run() throws {
    let reading = try argument.open().reading
    guard let review = reading.review else {
      throw Failure(refused: reading.problems, argument.path)
    }
    let console = Console()
    if options.isJSON {
      return try console.say(json: Report(languages: review.readings, findings: review.findings))
    }
    for reading in review.readings { console.say(line(reading)) }
    for finding in review.findings { console.say(line(finding)) }
    console.say(
      review.findings.isEmpty
        ? "Rien à reprendre. Faites relire ce texte par des personnes concernées."
        : "\(review.findings.count) points à revoir.")
  }

  private func line(_ reading: LanguageReading) -> String {
    let mean = String(format: "%.1f", reading.wordsPerSentence).replacing(".", with: ",")
    let ease = reading.ease.map { ", facilité \(Int($0.rounded())) sur 100" } ?? ""
    let language = reading.language.isEmpty ? "Textes" : reading.language
    return
      "\(language)\u{A0}: \(reading.sentences) phrases, \(mean) mots en moyenne, \(reading.longestSentence) au plus\(ease)."
  }

  private func line(_ finding: ReviewFinding) -> String {
    let place = [finding.question, finding.language].filter { !$0.isEmpty }.joined(separator: ", ")
    return place.isEmpty ? finding.message : "\(place)\u{A0}: \(finding.message)"
  }

  private struct Report: Encodable {
    var languages: [LanguageReading]
    var findings: [ReviewFinding]
  }
}
