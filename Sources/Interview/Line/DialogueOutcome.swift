package import XLSForm

package enum DialogueOutcome: Sendable, Hashable {
  /// To be sent: the person said so.
  case finished(AnswerSheet)
  /// Nothing to send; `draft` holds what was answered.
  case stopped
  /// Said no: nothing is kept.
  case declined
}

package struct DialogueStep: Sendable, Hashable {
  package var lines: [String]
  /// nil while the dialogue goes on.
  package var outcome: DialogueOutcome?
}

/// What happens to an interrupted answer; a shared kiosk keeps nothing.
package enum DraftKeeping: Sendable, Hashable {
  case onThisDevice, nowhere
}

/// A screen reader says the commands in full for two questions, then only their digits.
package enum CommandReminder: Sendable, Hashable {
  case full, brief
}
