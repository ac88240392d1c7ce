package import Monitoring

/// The context of a project, in its holder's words. Nothing in it counts the people supported.
package struct PublishedContext: Sendable, Hashable {
  package let projectCode: String
  package let context: TransferContext
}
