import ArgumentParser
import Terminal
import XLSForm

struct FormCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifier", abstract: "Dire tout ce qui ne va pas dans un formulaire.",
    aliases: ["vérifier"])

  @OptionGroup var options: CommonOptions
  @OptionGroup var argument: FormArgument
  @OptionGroup var trials: TrialOptions

  func run() throws {
    let reading = try argument.open().reading
    let console = Console()
    if options.isJSON {
      try console.say(json: Verdict(reading))
    } else if options.isRaw {
      for problem in reading.problems { console.say(row: columns("probleme", problem)) }
      for warning in reading.warnings { console.say(row: columns("attention", warning)) }
    } else {
      console.say(lines(reading))
    }
    guard let form = reading.form else { throw ExitStatus.refused }
    let passed = try trials.pass(form)
    if !options.isJSON, !options.isRaw { console.say(passed) }
  }

  private func lines(_ reading: FormReading) -> [String] {
    let warnings = reading.warnings.map { "Attention. \($0.sentence)" }
    guard let form = reading.form else {
      return reading.problems.map(\.sentence) + warnings
    }
    let languages = form.languages.map(\.heading).filter { !$0.isEmpty }
    let count = form.questions().count
    return warnings + [
      "Le formulaire se lit\u{A0}: \(count) \(count == 1 ? "question" : "questions")"
        + (languages.isEmpty ? "." : ", \(languages.joined(separator: ", ")).")
    ]
  }

  private func columns(_ kind: String, _ problem: FormFinding) -> [String] {
    [
      kind, problem.sheet, problem.row.map(String.init) ?? "", problem.column ?? "",
      problem.question ?? "", problem.message,
    ]
  }

  private struct Verdict: Encodable {
    var valid: Bool
    var problems: [FormFinding]
    var warnings: [FormFinding]

    init(_ reading: FormReading) {
      valid = reading.form != nil
      problems = reading.problems
      warnings = reading.warnings
    }
  }
}
