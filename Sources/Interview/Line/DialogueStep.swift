package struct DialogueStep: Sendable, Hashable {
  package var lines: [String]
  /// nil while the dialogue goes on.
  package var outcome: InterviewOutcome?
}

/// What happens to an interrupted answer; a shared kiosk keeps nothing.
package enum DraftKeeping: Sendable, Hashable {
  case onThisDevice, nowhere
}

/// A screen reader says the commands in full for two questions, then only their digits.
package enum CommandReminder: Sendable, Hashable {
  case full, brief
}

/// What the dialogue cannot know by itself about where it takes place.
package struct LineSurroundings: Sendable {
  package var service: ServiceWords
  package var keeping: DraftKeeping
  package var reminder: CommandReminder
  /// Puts a line in the order in which a screen draws it, letters joined; nil where the system
  /// cannot.
  package var visualOrder: (@Sendable (String) -> String)?

  package init(
    service: ServiceWords = .product, keeping: DraftKeeping = .onThisDevice,
    reminder: CommandReminder = .full, visualOrder: (@Sendable (String) -> String)? = nil
  ) {
    self.service = service
    self.keeping = keeping
    self.reminder = reminder
    self.visualOrder = visualOrder
  }
}
