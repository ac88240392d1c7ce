package import Monitoring

/// The last version of a statement that an evaluator approved: what reports may tell of.
package struct ApprovedStatement: Sendable, Hashable {
  package var projectCode: String
  package var subject: Statement.Subject
  package var content: Statement.Content

  package init(projectCode: String, subject: Statement.Subject, content: Statement.Content) {
    self.projectCode = projectCode
    self.subject = subject
    self.content = content
  }
}
