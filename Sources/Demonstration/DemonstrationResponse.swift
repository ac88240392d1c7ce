package import Foundation
package import Monitoring

/// What one invented person answered in one wave.
package struct DemonstrationResponse: Sendable, Hashable {
  package var id: UUID
  package var projectCode: String
  package var quarter: Quarter
  package var answers: [DemonstrationAnswer]
  /// For the open question of the form, marked as fictional.
  package var freeText: String?
}

/// One choice of one question: several for a multiple choice, none for a refusal.
package struct DemonstrationAnswer: Sendable, Hashable {
  package var question: String
  package var choice: String
}

/// Codes handed out to the people of a project for one wave, and answers that came back.
package struct DemonstrationTurnout: Sendable, Hashable {
  package var projectCode: String
  package var quarter: Quarter
  package var codes: Int
  package var responses: Int
}
