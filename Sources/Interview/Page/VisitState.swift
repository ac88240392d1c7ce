/// A visit between two pages: the caller seals it into the page, and keeps nothing.
package struct VisitState: Sendable, Hashable, Codable {
  package var language: String
  package var display: PageDisplay
  var course: InterviewCourse.State
}
