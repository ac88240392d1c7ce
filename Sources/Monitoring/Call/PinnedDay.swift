package import Writing

extension Day {
  /// Of the day on which a demonstration stands still, beside dates that are real.
  package func pinnedSentence(in french: French) -> String {
    "Dans cette démonstration, nous sommes le \(french.day(self))."
  }
}
