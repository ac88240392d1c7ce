import API
import Client
import Terminal
import Writing

/// Asking, place by place, which of two values stays.
struct Settling<Content: EnteredContent> {
  let options: CommonOptions
  let console: Console
  /// The command that opens it again.
  let reopening: String
  /// All places, in reading order.
  let places: [Content.Place]
  let label: (Content.Place) -> String
  let shown: (Content.Value) -> String
  /// On the whole screen, where it is shown so: for each, whether the value of here stays.
  var onScreen: (([ConflictScreen.Choice], [String]) throws -> [Bool])?

  /// The places of which the other value is taken.
  func taken(
    _ differing: Set<Content.Place>, sides: (mine: String, theirs: String), _ heading: [String],
    _ values: (Content.Place) -> (mine: Content.Value?, theirs: Content.Value?)
  ) throws -> Set<Content.Place> {
    let differing = places.filter(differing.contains)
    guard !differing.isEmpty else { return [] }
    guard !options.asksNothing else { throw unsettled(differing) }
    let choices = differing.map { place in
      ConflictScreen.Choice(
        label: label(place), base: nil, mine: words(values(place).mine),
        theirs: words(values(place).theirs))
    }
    let kept = try onScreen?(choices, heading) ?? byLines(choices, sides, heading)
    return Set(zip(differing, kept).filter { !$0.1 }.map(\.0))
  }

  private func byLines(
    _ choices: [ConflictScreen.Choice], _ sides: (mine: String, theirs: String),
    _ heading: [String]
  ) throws -> [Bool] {
    console.say(heading)
    return try choices.map { choice in
      console.say([
        choice.label, "  1 \(sides.mine)\u{A0}: \(choice.mine)",
        "  2 \(sides.theirs)\u{A0}: \(choice.theirs)",
      ])
      return try options.keepsOwn(console, reopening)
    }
  }

  func words(_ value: Content.Value?) -> String { value.map(shown) ?? "vide" }

  /// With each place named, for who asks nothing.
  private func unsettled(_ differing: [Content.Place]) -> Failure {
    var failure = Failure(ClientError.problem(Problem(.staleVersion)))
    failure.message =
      "Ce que vous avez saisi a aussi changé ailleurs. À régler\u{A0}: \(differing.map(label).joined(separator: ", "))."
    failure.help = "Le régler, sans --sans-question\u{A0}: \(reopening)"
    return failure
  }
}

extension CommonOptions {
  func keepsOwn(_ console: Console, _ reopening: String) throws -> Bool {
    while true {
      switch try answer(console, "Garder 1 ou 2\u{A0}? > ", option: reopening).plain {
      case "1": return true
      case "2": return false
      default: console.say("Taper 1 pour garder la vôtre, 2 pour prendre l’autre.")
      }
    }
  }
}
